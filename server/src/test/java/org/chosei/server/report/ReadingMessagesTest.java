package org.chosei.server.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chosei.core.intake.Channel;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Category;
import org.chosei.core.report.Finding;
import org.chosei.server.ServerTest;
import org.chosei.server.intake.Arrival;
import org.chosei.server.intake.ReceivingMessages;
import org.chosei.server.journal.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
@ServerTest
class ReadingMessagesTest {
    private static final Instant DAY = Instant.parse("2018-10-01T00:00:00Z");
    private static final Actor OPERATOR = Actor.person("operator");

    @Autowired
    MessageList list;

    @Autowired
    ReceivingMessages receiving;

    @Autowired
    ReadingMessages reading;

    @Autowired
    ReadingStage stage;

    @Autowired
    Reports reports;

    @Autowired
    Dispositions dispositions;

    @Autowired
    TypedText typedText;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void keepsWhatAMessageSaysAndHandsItOverForJoining() {
        UUID message = received(mail(
                "=?UTF-8?B?44OV44Kj44OD44K344Oz44Kw?=",
                "text/plain; charset=UTF-8",
                "偽サイトです。 hxxps://login.shop-example[.]test/a\r\n"));

        ReadMessage read = reports.read(message).orElseThrow();

        assertThat(read.disposition()).isEqualTo(Disposition.REPORT);
        assertThat(read.counted())
                .extracting(Finding::category, Finding::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Category.PHISHING, "login.shop-example.test"));
        assertThat(jdbc.queryForList("select message from report.todo where message = ?", UUID.class, message))
                .containsExactly(message);
        assertThat(reports.indicators(List.of(message)).get(message)).anyMatch(i -> i.notCounted() == null);
    }

    @Test
    void readsWhatAnOperatorTypedForAFax() {
        UUID message = received(mail("FAX", "application/pdf", "%PDF-1.4"));
        assertThat(reports.read(message).orElseThrow().disposition()).isEqualTo(Disposition.PENDING);

        typedText.enter(message, "当社のサーバ 192.0.2.7 がランサムウェアに感染しました。", OPERATOR);

        ReadMessage read = reports.read(message).orElseThrow();
        assertThat(read.disposition()).isEqualTo(Disposition.REPORT);
        assertThat(read.counted()).extracting(Finding::key).containsExactly("192.0.2.7");
    }

    @Test
    void keepsAPersonsDispositionWhenReadAnew() {
        UUID message = received(
                mail("seminar", "text/plain", "Join us for our seminar at https://www.seminar-example.test/\r\n"));
        assertThat(reports.read(message).orElseThrow().disposition()).isEqualTo(Disposition.UNRELATED);

        dispositions.change(message, Disposition.SPAM, "sent every week", OPERATOR);
        reading.read(List.of(message), Actor.system("test"), "report.read");

        assertThat(reports.read(message).orElseThrow().disposition()).isEqualTo(Disposition.SPAM);
        assertThat(jdbc.queryForObject(
                        "select count(*) from report.disposition where message = ?", Integer.class, message))
                .isEqualTo(2);
    }

    @Test
    void joinsAnewOnlyWhatAPersonDecidesOtherwiseNotWhatIsConfirmed(ApplicationEvents told) {
        UUID confirmed = received(
                mail("seminar", "text/plain", "Join us for our seminar at https://www.seminar-example.test/a\r\n"));
        UUID changed = received(
                mail("seminar", "text/plain", "Join us for our seminar at https://www.seminar-example.test/b\r\n"));
        jdbc.update("delete from report.todo");

        long[] entries = dispositions.changeAll(
                Map.of(confirmed, Disposition.UNRELATED, changed, Disposition.SPAM), "looked at", OPERATOR);

        assertThat(entries).hasSize(2);
        assertThat(reports.read(List.of(confirmed, changed)))
                .allMatch(ReadMessage::byPerson)
                .extracting(ReadMessage::message, ReadMessage::disposition)
                .containsExactlyInAnyOrder(tuple(confirmed, Disposition.UNRELATED), tuple(changed, Disposition.SPAM));
        assertThat(told.stream(DispositionsChanged.class)).containsExactly(new DispositionsChanged(List.of(changed)));
        assertThat(jdbc.queryForList("select message from report.todo", UUID.class))
                .as("joined at once")
                .isEmpty();
        assertThat(jdbc.queryForList(
                        "select subject from journal.entry where kind = 'report.disposition-changed' and why = 'looked at'",
                        UUID.class))
                .containsExactlyInAnyOrder(confirmed, changed);
    }

    @Test
    void knowsTheLastReportWhateverElseCameAfterIt() {
        Instant later = DAY.plusSeconds(200 * 86_400L);
        receivedAt(later, mail("phishing", "text/plain", "偽の銀行のサイトです。停止をお願いします。 https://bank.later.example/\r\n"));
        receivedAt(
                later.plusSeconds(60),
                mail("seminar", "text/plain", "Join us for our seminar at https://x.example/c\r\n"));

        assertThat(list.lastReport()).contains(later);
    }

    @Test
    void stopsAtNoMessageWhateverItsBytes() {
        List<byte[]> hostile = List.of(
                new byte[0],
                new byte[] {0, -1, -2, 27, '$'},
                "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: text/plain; charset=no-such\r\n\r\nフィッシング\0"
                        .getBytes(Charset.forName("EUC-JP")),
                ("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\nx\r\n".repeat(10_050))
                        .getBytes(StandardCharsets.US_ASCII));
        for (byte[] original : hostile) {
            assertThat(reports.read(received(original))).isPresent();
        }
    }

    @Test
    void tenantPathOfAnyLengthHoldsNothingUp() {
        String tenant = new Random(2)
                .ints(6_000, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        UUID hostile = receiving
                .receive(
                        Arrival.of(Channel.EMAIL, DAY),
                        mail(
                                "long",
                                "text/plain",
                                "We found a phishing site that asks for passwords: https://docs.google.com/forms/d/e/"
                                        + tenant + "/viewform\r\n"))
                .message();
        UUID good = received(mail("phishing", "text/plain", "偽サイトです。 https://login.beside.example/a\r\n"));

        assertThat(reports.read(hostile).orElseThrow().findings())
                .allMatch(finding -> finding.key().length() < 600);
        assertThat(reports.read(good).orElseThrow().counted())
                .extracting(Finding::key)
                .containsExactly("login.beside.example");
    }

    @Test
    void messageWhoseWordsCannotBeStoredStandsInTheQueueAndHoldsNothingUp() {
        jdbc.execute("""
                create function report.refused() returns trigger language plpgsql as
                $$ begin raise exception 'index row size exceeds maximum' using errcode = '54000'; end $$""");
        jdbc.execute("""
                create trigger refused before insert on report.finding for each row
                when (new.key = 'login.refused.example') execute function report.refused()""");
        UUID refused = receiving
                .receive(
                        Arrival.of(Channel.EMAIL, DAY),
                        mail("one", "text/plain", "偽サイトです。 https://login.refused.example/a\r\n"))
                .message();
        UUID good = received(mail("two", "text/plain", "偽サイトです。 https://login.neighbour.example/a\r\n"));

        assertThat(reports.read(refused).orElseThrow())
                .returns(Disposition.UNREADABLE, ReadMessage::disposition)
                .returns(List.of(), ReadMessage::findings);
        assertThat(reports.read(good).orElseThrow().disposition()).isEqualTo(Disposition.REPORT);
        assertThat(jdbc.queryForObject(
                        "select reason from report.disposition where message = ?", String.class, refused))
                .isEqualTo("DI-NOT-STORED");
        assertThat(jdbc.queryForList("select message from report.todo where message = ?", UUID.class, refused))
                .hasSize(1);
    }

    @Test
    void readsLargeMessagesAloneSoThatMemorySuffices() {
        for (int i = 0; i < 3; i++) {
            receiving.receive(
                    Arrival.of(Channel.EMAIL, DAY), mail("large " + i, "text/plain", "a word\r\n".repeat(1 << 18)));
            receiving.receive(Arrival.of(Channel.EMAIL, DAY), mail("small " + i, "text/plain", "a word"));
        }

        assertThat(IntStream.generate(stage::workOff).takeWhile(taken -> taken > 0))
                .hasSizeBetween(2, 6)
                .allMatch(taken -> taken < 6);
    }

    private UUID received(byte[] original) {
        return receivedAt(DAY, original);
    }

    private UUID receivedAt(Instant at, byte[] original) {
        UUID message =
                receiving.receive(Arrival.of(Channel.EMAIL, at), original).message();
        while (stage.workOff() > 0) {
            // the next batch
        }
        return message;
    }

    private static byte[] mail(String subject, String type, String body) {
        return """
                From: someone@reporter.example\r
                Message-ID: <%s@reporter.example>\r
                Subject: %s\r
                Content-Type: %s\r
                Content-Transfer-Encoding: 8bit\r
                \r
                %s""".formatted(
                        UUID.nameUUIDFromBytes((subject + body).getBytes(StandardCharsets.UTF_8)), subject, type, body)
                .getBytes(StandardCharsets.UTF_8);
    }
}
