package org.chosei.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.chosei.server.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a stranger may try at the mail door: the door stays open for the next one, and nothing is stored that was not sent. */
@ServerTest
class HostileSmtpSessionsTest {
    @Autowired
    SmtpListener listener;

    @Autowired
    Messages messages;

    @Autowired
    RawStore raw;

    @Autowired
    JdbcTemplate jdbc;

    private URI door;
    private SmtpTalk talk;

    @BeforeEach
    void connect() throws IOException {
        door = listener.listen();
        talk = new SmtpTalk(door);
    }

    @AfterEach
    void close() throws IOException {
        talk.close();
        listener.close();
    }

    /**
     * RFC 5321, section 4.1.1.4: only CRLF.CRLF ends the data; any other ending would let a sender put words into another's mouth. A dot
     * after CRLF with something behind it is the sender's stuffing and goes (section 4.5.2).
     */
    @ParameterizedTest
    @ValueSource(strings = {"\n.\n", "\r.\r", "\n.\r\n", "\r\n.\n", "\r\n.\r", "\r.\r\n", "\r\n\0.\r\n"})
    void takesAForgedEndOfDataForText(String end) throws IOException {
        String text = "Subject: smuggling " + escaped(end) + "\r\n\r\nfirst" + end
                + "MAIL FROM:<ceo@bank.example>\r\nRCPT TO:<info@nicc.example>\r\nDATA\r\nSubject: forged\r\n\r\nsecond\r\n";
        long before = stored();

        assertThat(original(talk.send(text))).isEqualTo(text.replace("\r\n.", "\r\n"));
        assertThat(stored()).isEqualTo(before + 1);
    }

    @Test
    void answersPipelinedSessionsOneAfterTheOther() throws IOException {
        String one = "MAIL FROM:<>\r\nRCPT TO:<info@nicc.example>\r\nDATA\r\nSubject: piped\r\n\r\n%d\r\n.\r\n";
        talk.write("EHLO test.example\r\n" + one.formatted(1) + one.formatted(2) + "QUIT\r\n");

        assertThat(talk.reply()).startsWith("250");
        for (int i = 0; i < 2; i++) {
            assertThat(talk.reply()).startsWith("250");
            assertThat(talk.reply()).startsWith("250");
            assertThat(talk.reply()).startsWith("354");
            assertThat(talk.reply()).startsWith("250 2.0.0 Kept");
        }
        assertThat(talk.reply()).startsWith("221");
    }

    @Test
    void storesNothingOfAMailThatNeverEnds() throws IOException {
        long before = stored();
        talk.untilData();
        talk.write("Subject: unfinished\r\n\r\n" + "x".repeat(3 << 20));
        talk.close();

        assertThat(nextSession("Subject: next\r\n\r\nwhole\r\n")).startsWith("250");
        assertThat(stored()).isEqualTo(before + 1);
    }

    @Test
    void takesAMailForAHundredAndRefusesTheOtherRecipients() throws IOException {
        talk.tell("EHLO test.example", "250");
        talk.tell("MAIL FROM:<>", "250");
        int taken = 0;
        for (int i = 0; i < 1_000; i++) {
            String answer = talk.ask("RCPT TO:<info" + i + "@nicc.example>");
            taken += answer.startsWith("250") ? 1 : 0;
            assertThat(answer).matches("(250|452) .*");
        }
        long before = stored();

        assertThat(taken).isEqualTo(100);
        talk.tell("DATA", "354");
        assertThat(talk.data("Subject: many\r\n\r\nonce\r\n")).startsWith("250");
        assertThat(stored()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MAIL FROM:<\0@host.example>",
                "MAIL FROM:<\u00ff\u00fe@host.example>",
                "MAIL FROM:<a@host.example>\rRCPT TO:<b@host.example>",
                "MAIL FROM:<a@host.example>\nRCPT TO:<b@host.example>",
                "RCPT TO:<info@nicc.example>",
                "DATA",
                "BDAT 99999999999999999999 LAST",
                "BDAT -1 LAST",
                "MAIL FROM:<a@host.example> SIZE=99999999999999999999",
                "MAIL FROM:<a@host.example> SIZE=-1",
                "STARTTLS",
                "AUTH PLAIN AGEAYg==",
                "\0\0\0"
            })
    void livesThroughAStrangeCommand(String command) throws IOException {
        talk.tell("EHLO test.example", "250");
        talk.write(command + "\r\n");

        assertThat(talk.reply()).doesNotStartWith("354");
        assertThat(nextSession("Subject: next\r\n\r\nwhole\r\n")).startsWith("250");
    }

    @Test
    void hangsUpOnALineWithoutEnd() throws IOException {
        talk.tell("EHLO test.example", "250");
        try {
            for (int i = 0; i < 64; i++) {
                talk.write("x".repeat(1 << 20));
            }
        } catch (IOException hungUp) {
            assertThat(hungUp).isNotNull();
        }

        assertThat(nextSession("Subject: next\r\n\r\nwhole\r\n")).startsWith("250");
    }

    @Test
    void keepsEightBitsNulAndALineOfTenMegabytesByteForByte() throws IOException {
        String text =
                "Subject: \u00e9\u00ff\r\n\r\n\0\u0001\u00ff bare\rbare\nend\r\n" + "\u00e3".repeat(10 << 20) + "\r\n";

        assertThat(original(talk.send(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MAIL FROM:<a@host.example> SIZE=41943041",
                "MAIL FROM:<a@host.example> SIZE=2147483648",
                "MAIL FROM:<a@host.example> BODY=8BITMIME SIZE=99999999999999999999",
                "MAIL FROM:<a@host.example> size=99999999999999999999 BODY=8BITMIME"
            })
    void refusesASizeThatIsTooLargeWhateverTheNumberAndGoesOn(String command) throws IOException {
        talk.tell("EHLO test.example", "250");
        talk.tell(command, "552 5.3.4");
        assertThat(talk.send("Subject: next\r\n\r\nsmaller\r\n")).startsWith("250");
    }

    /** RFC 3030: a message is whole with its last chunk only. */
    @Test
    void keepsNothingOfAChunkThatIsCutOff() throws IOException {
        long before = stored();
        talk.tell("EHLO test.example", "250");
        talk.tell("MAIL FROM:<>", "250");
        talk.tell("RCPT TO:<info@nicc.example>", "250");
        talk.write("BDAT 1000 LAST\r\nSubject: chunk\r\n\r\nhalf");
        talk.endOfInput();

        assertThat(talk.reply()).startsWith("5");
        assertThat(talk.reply()).isEmpty();
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void takesAddressesInUtf8ButNoEmptyRecipient() throws IOException {
        talk.tell("EHLO test.example", "250");
        talk.tell("MAIL FROM:<\u00e5\u00a0\u00b1\u00e5\u0091\u008a@\u00e4\u00be\u008b.example> SMTPUTF8", "250");
        talk.tell("RCPT TO:<>", "501");
        talk.tell("RCPT TO:<postmaster>", "250");
        talk.tell("DATA", "354");

        assertThat(talk.data("Subject: utf-8\r\n\r\nx\r\n")).startsWith("250");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: info@nicc.example\r\nSubject: to ourselves\r\n\r\nloop\r\n",
                "From: MAILER-DAEMON@relay.example\r\nSubject: Undelivered\r\nAuto-Submitted: auto-replied\r\n\r\nbounce\r\n",
                "From: a@x.example, info@nicc.example\r\nSubject: two\r\n\r\nloop\r\n",
                "From: list@x.example\r\nList-Id: <x>\r\nSubject: list\r\n\r\nloop\r\n"
            })
    void answersNoMachineAndNotItself(String mail) throws IOException {
        talk.tell("EHLO test.example", "250");
        talk.tell("MAIL FROM:<info@nicc.example>", "250");
        talk.tell("RCPT TO:<info@nicc.example>", "250");
        talk.tell("DATA", "354");
        long before = waiting();

        assertThat(talk.data(mail)).startsWith("250");
        assertThat(waiting()).isEqualTo(before);
    }

    private String nextSession(String mail) throws IOException {
        try (SmtpTalk next = new SmtpTalk(door)) {
            return next.send(mail);
        }
    }

    private String original(String answer) throws IOException {
        assertThat(answer).startsWith("250");
        Messages.Message message =
                messages.byNumber(answer.replaceAll(".*ORG#(\\d{8}).*", "$1")).orElseThrow();
        return new String(raw.open(message.id()).readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private long stored() {
        return jdbc.queryForObject("select count(*) from intake.message", Long.class);
    }

    private long waiting() {
        return jdbc.queryForObject("select count(*) from post.outgoing", Long.class);
    }

    private static String escaped(String end) {
        return end.replace("\r", "CR").replace("\n", "LF").replace("\0", "NUL");
    }
}
