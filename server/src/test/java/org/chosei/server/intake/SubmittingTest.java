package org.chosei.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chosei.core.intake.Channel;
import org.chosei.server.ServerTest;
import org.chosei.server.directory.Organisations;
import org.chosei.server.intake.Submission.Attachment;
import org.chosei.server.intake.Submission.Purpose;
import org.chosei.server.journal.Actor;
import org.chosei.server.vault.MasterKey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ServerTest
class SubmittingTest {
    private static final Instant LAST_MONTH = Instant.parse("2018-10-31T14:59:59Z");

    @Autowired
    Submitting submitting;

    @Autowired
    Messages messages;

    @Autowired
    RawStore raw;

    @Autowired
    Enclosures enclosures;

    @Autowired
    MasterKey master;

    @Autowired
    Clock clock;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void entersACallAtTheTimeWhenItCameAndNamesTheOperator() {
        Receipt receipt =
                submitting.enter(call("202.0.2.1 scans us"), Channel.PHONE, LAST_MONTH, Actor.system("an operator"));

        assertThat(messages.find(receipt.message()).orElseThrow())
                .returns(Channel.PHONE, Messages.Message::channel)
                .returns(LAST_MONTH, Messages.Message::receivedAt);
        assertThat(jdbc.queryForList(
                        "select kind from journal.entry where subject = ? order by id",
                        String.class,
                        receipt.message()))
                .containsExactly("intake.received", "intake.entered");
    }

    @Test
    void keepsAnEditedFormBesideTheOneThatWasSentBefore() {
        Receipt first = submitting.submit(call("one"), Channel.WEB_FORM, "token");
        Receipt again = submitting.submit(call("one"), Channel.WEB_FORM, "token");
        Receipt edited = submitting.submit(call("two"), Channel.WEB_FORM, "token");

        assertThat(again).isEqualTo(new Receipt(first.message(), first.number(), true));
        assertThat(edited.message()).isNotEqualTo(first.message());
    }

    @Test
    void forgetsTheFilesOfAFormThatNobodySent() {
        UUID form = UUID.randomUUID();
        enclosures.keep(form, List.of(new Attachment("a.txt", "text/plain", new byte[] {1})));
        enclosures.workOff();
        assertThat(enclosures.of(form)).hasSize(1);

        jdbc.update("update intake.enclosure set at = at - interval '61 minutes'");
        new Enclosures(jdbc, master, clock).workOff();
        assertThat(jdbc.queryForObject("select count(*) from intake.enclosure", Integer.class))
                .isZero();
    }

    @Test
    void answersNobodyAtAnAddressOfOurOwn() {
        String ours = organisations.ours().mail();
        submitting.submit(from(ours.toUpperCase(Locale.ROOT)), Channel.WEB_FORM, "to ourselves");
        submitting.submit(from("to.others@example.jp"), Channel.WEB_FORM, "to others");

        assertThat(jdbc.queryForList("select unnest(recipients) from post.outgoing", String.class))
                .contains("to.others@example.jp")
                .noneMatch(ours::equalsIgnoreCase);
    }

    @Test
    void keepsFilesWhateverTheyAreCalled() throws IOException {
        byte[] large = new byte[3_000_000];
        Attachment file = new Attachment("a\r\nX-Header: 1 日本語.eml", "text/html\r\nX-Header: 2", large);
        Submission form = new Submission(
                Locale.JAPANESE,
                "a@example.jp",
                "",
                "",
                Purpose.INFORMATION,
                false,
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                "",
                "",
                "",
                Map.of(),
                List.of(file));

        assertThat(form.problems()).isEmpty();
        Receipt receipt = submitting.submit(form, Channel.WEB_FORM, null);
        assertThat(new String(raw.open(receipt.message()).readAllBytes(), StandardCharsets.ISO_8859_1))
                .contains("application/octet-stream")
                .doesNotContainPattern("(?m)^X-Header");
    }

    private static Submission call(String description) {
        return said("", description);
    }

    private static Submission from(String email) {
        return said(email, "a page that imitates a bank");
    }

    private static Submission said(String email, String description) {
        return new Submission(
                Locale.ENGLISH,
                email,
                "",
                "",
                Purpose.INFORMATION,
                false,
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                "",
                description,
                "",
                Map.of("phone", "03-0000-0000"),
                List.of());
    }
}
