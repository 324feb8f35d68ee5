package org.chosei.server.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chosei.core.intake.Channel;
import org.chosei.core.intake.Disposition;
import org.chosei.server.ServerTest;
import org.chosei.server.command.Workers;
import org.chosei.server.intake.Arrival;
import org.chosei.server.intake.ReceivingMessages;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Ids;
import org.chosei.server.journal.Undoing;
import org.chosei.server.report.Dispositions;
import org.chosei.server.report.Reports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counting rule 4 through the whole path: mails are received, read and joined. */
@ServerTest
class ReplyOrReportTest {
    private static final Instant RECEIVED = Instant.parse("2018-10-05T03:00:00Z");

    @Autowired
    ReceivingMessages receiving;

    @Autowired
    Workers workers;

    @Autowired
    Incidents incidents;

    @Autowired
    Reports reports;

    @Autowired
    Dispositions dispositions;

    @Autowired
    List<Undoing> undoing;

    @Autowired
    SetAside setAside;

    @Autowired
    JdbcTemplate jdbc;

    private final String site = "login-" + Ids.next().toString().substring(24) + ".example";

    @ParameterizedTest
    @ValueSource(
            strings = {"Re: Our request ORG#%s", "re: [org#%s] phishing site", "Re: Ｒｅ［ＯＲＧ＃%s］", "AW: [NICC-2#%s]"})
    void replyThatQuotesTheKnownSiteIsCorrespondence(String subject) {
        Incident incident = reported();
        UUID reply = receive(
                subject.formatted(incident.number()),
                "We received your message and will look into it.\n\n> Please stop the phishing site https://%s/index.html\n"
                        .formatted(site));

        assertThat(dispositionOf(reply)).isEqualTo(Disposition.CORRESPONDENCE);
        assertThat(incidents.find(incident.id()).orElseThrow().reports()).isEqualTo(1);
    }

    @Test
    void replyThatNamesAnotherSiteInItsOwnWordsIsAReport() {
        Incident incident = reported();
        UUID reply = receive(
                "Re: ORG#" + incident.number(),
                "We found another phishing site that imitates our bank:\n\nhttps://second-%s/login\n\nPlease have it taken down.\n"
                        .formatted(site));

        assertThat(dispositionOf(reply)).isEqualTo(Disposition.REPORT);
        assertThat(incidents.ofMessage(reply))
                .singleElement()
                .extracting(Incident::key)
                .isEqualTo("second-" + site);
    }

    @Test
    void incidentsFollowAPersonsDispositionAndItsUndoAtOnce() {
        Incident incident = reported();
        UUID message = incidents.messagesOf(incident.id()).getFirst();

        long entry = dispositions.change(message, Disposition.SPAM, "an advertisement", Actor.person("h1"));
        assertThat(incidents.find(incident.id()).orElseThrow().standing()).isFalse();

        undoing.forEach(feature -> feature.undo(entry, "a slip", Actor.person("h1")));
        assertThat(incidents.find(incident.id()).orElseThrow().standing()).isTrue();
    }

    @Test
    void decisionStandsWhoseMessageCannotBeJoined() {
        UUID message = incidents.messagesOf(reported().id()).getFirst();
        jdbc.update("update report.finding set category = 'NONE_OF_OURS' where message = ?", message);

        dispositions.change(message, Disposition.SPAM, "an advertisement", Actor.person("h1"));
        jdbc.update("update report.finding set category = 'PHISHING' where message = ?", message);

        assertThat(dispositionOf(message)).isEqualTo(Disposition.SPAM);
        assertThat(incidents.ofMessage(message)).as("it waits for the stage").hasSize(1);
        workers.workOffAll();
        assertThat(incidents.ofMessage(message)).isEmpty();
    }

    @Test
    void messageThatCannotBeJoinedHoldsNothingUp() {
        Incident incident = reported();
        UUID message = incidents.messagesOf(incident.id()).getFirst();
        jdbc.update("update report.finding set category = 'NONE_OF_OURS' where message = ?", message);
        jdbc.update("insert into report.todo (message) values (?)", message);

        UUID next = receive(
                "Phishing site", "We found a phishing site that imitates our bank: https://next-%s/".formatted(site));
        assertThat(incidents.ofMessage(next)).hasSize(1);
        assertThat(setAside.list(0, 10)).singleElement().satisfies(aside -> {
            assertThat(aside.message()).isEqualTo(message);
            assertThat(aside.why()).contains("NONE_OF_OURS");
        });

        jdbc.update("update report.finding set category = 'PHISHING' where message = ?", message);
        jdbc.update("insert into report.todo (message) values (?)", message);
        workers.workOffAll();
        assertThat(setAside.list(0, 10)).isEmpty();
    }

    private Incident reported() {
        UUID message = receive(
                "Phishing site",
                "We found a phishing site that imitates our bank and asks for passwords:\n\nhttps://%s/index.html\n\nPlease have it taken down.\n"
                        .formatted(site));
        return incidents.ofMessage(message).getFirst();
    }

    private UUID receive(String subject, String text) {
        String mail = """
                From: Reporter <reporter@sender.example>
                To: info@nicc.example
                Subject: %s
                Message-ID: <%s@sender.example>
                Date: Fri, 05 Oct 2018 12:00:00 +0900
                Content-Type: text/plain; charset=UTF-8

                %s""".formatted(subject, Ids.next(), text).replace("\n", "\r\n");
        UUID message = receiving
                .receive(Arrival.of(Channel.EMAIL, RECEIVED), mail.getBytes(StandardCharsets.UTF_8))
                .message();
        workers.workOffAll();
        return message;
    }

    private Disposition dispositionOf(UUID message) {
        return reports.read(message).orElseThrow().disposition();
    }
}
