package org.chosei.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chosei.core.intake.Channel;
import org.chosei.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever comes is kept byte for byte, once, and waits to be read; nothing takes longer than its size explains. */
@ServerTest
class HostileMailTest {
    private static final Instant DAY = Instant.parse("2018-10-01T00:00:00Z");

    @Autowired
    ReceivingMessages receiving;

    @Autowired
    Messages messages;

    @Autowired
    RawStore raw;

    @Autowired
    JdbcTemplate jdbc;

    @ParameterizedTest(name = "{0}")
    @MethodSource("mails")
    @Timeout(20)
    void keepsIt(String what, byte[] mail) throws IOException {
        Receipt first = receive(mail);

        assertThat(raw.open(first.message()).readAllBytes()).isEqualTo(mail);
        assertThat(jdbc.queryForObject(
                        "select count(*) from intake.todo where message = ?", Integer.class, first.message()))
                .isOne();
        assertThat(receive(mail).message()).isEqualTo(first.message());
    }

    static Stream<Arguments> mails() throws IOException {
        return Stream.of(
                Arguments.of("an empty mail", new byte[0]),
                Arguments.of("a header without a body", bytes("Subject: only\r\n")),
                Arguments.of("bytes that are no mail", new byte[] {0, 1, 2, (byte) 0xff, '\r', '\n', 0}),
                Arguments.of(
                        "thirty megabytes",
                        bytes("Subject: large\r\n\r\n" + ("x".repeat(998) + "\r\n").repeat(30_000))),
                Arguments.of("one line of ten megabytes", bytes("Subject: line\r\n\r\n" + "x".repeat(10_000_000))),
                Arguments.of(
                        "one header line of two megabytes",
                        bytes("Subject: " + "x".repeat(2_000_000) + "\r\n\r\ntext")),
                Arguments.of("a hundred thousand header lines", bytes("List-A: b\r\n".repeat(100_000) + "\r\ntext")),
                Arguments.of(
                        "ten thousand parts",
                        bytes("Subject: parts\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                                + "--b\r\n\r\nx\r\n".repeat(10_000) + "--b--\r\n")),
                Arguments.of("ten thousand levels", nested(10_000)),
                Arguments.of(
                        "a mail in a mail, a thousand times",
                        bytes("Content-Type: message/rfc822\r\nSubject: x\r\n\r\n".repeat(1_000))),
                Arguments.of(
                        "no end of a part",
                        bytes("Subject: open\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx")),
                Arguments.of(
                        "a boundary that is missing",
                        bytes("Subject: none\r\nContent-Type: multipart/mixed\r\n\r\n--b\r\n\r\nx")),
                Arguments.of(
                        "base64 that is none",
                        bytes("Subject: b\r\nContent-Transfer-Encoding: base64\r\n\r\n=?!%\u0080=A")),
                Arguments.of(
                        "a charset that is none",
                        bytes(
                                "Subject: =?x-none?B?gqA=?=\r\nContent-Type: text/plain; charset=\"\0x-none\"\r\n\r\n\u0082\u00a0")),
                Arguments.of(
                        "a zero byte in the subject",
                        bytes("Subject: a\0b =?utf-8?Q?=00?=\r\nMessage-ID: <\0@x>\r\n\r\nx")),
                Arguments.of(
                        "times of no calendar",
                        bytes("Date: Mon, 99 Foo 99999 99:99:99 +9999\r\nReceived: by; ;;\r\n\r\nx")),
                Arguments.of("a zip in a zip", zipMail()));
    }

    @Test
    void keepsTheFieldsOfAMailWhoseBodyCannotBeParsed() {
        Receipt receipt = receive(nested(10_000));

        assertThat(messages.find(receipt.message()).orElseThrow().subject()).isEqualTo("levels");
    }

    @Test
    void takesTwiceTheLevelsInNoMuchLongerTime() {
        receive(nested(500));
        Duration few = time(() -> receive(nested(2_000)));
        Duration many = time(() -> receive(nested(20_000)));

        assertThat(many).isLessThan(few.multipliedBy(60).plusSeconds(1));
    }

    @Test
    void showsWhatAnEncodedSubjectSays() {
        byte[] mail = bytes(
                "From: =?utf-8?B?5aCx5ZGK6ICF?= <a@example.jp>\r\nSubject: =?ISO-2022-JP?B?GyRCSnM5cBsoQg==?=\r\n\r\nx");

        Messages.Message message = messages.find(receive(mail).message()).orElseThrow();

        assertThat(message.subject()).isEqualTo("報告");
        assertThat(message.sender()).isEqualTo("報告者 <a@example.jp>");
    }

    private Receipt receive(byte[] mail) {
        return receiving.receive(Arrival.of(Channel.EMAIL, DAY), mail);
    }

    private static Duration time(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static byte[] nested(int levels) {
        StringBuilder mail = new StringBuilder("Subject: levels\r\n");
        for (int i = 0; i < levels; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        return bytes(mail + "\r\ninnermost\r\n");
    }

    private static byte[] zipMail() throws IOException {
        byte[] zip = bytes("<script>alert(1)</script>");
        for (int i = 0; i < 20; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream outer = new ZipOutputStream(out)) {
                outer.putNextEntry(new ZipEntry("inner.zip"));
                outer.write(zip);
            }
            zip = out.toByteArray();
        }
        return bytes("Subject: zip\r\nContent-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(zip));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
