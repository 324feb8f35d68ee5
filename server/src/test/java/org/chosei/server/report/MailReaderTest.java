package org.chosei.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.chosei.core.report.Letter;
import org.chosei.core.report.Letter.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailReaderTest {
    private static final String JAPANESE = "①㈱髙橋のサイトです。";

    @ParameterizedTest
    @CsvSource({
        "iso-2022-jp, x-windows-iso2022jp",
        "Shift_JIS, windows-31j",
        "EUC-JP, x-eucJP-Open",
        "utf-8, UTF-8",
        "us-ascii, windows-31j",
        "iso-8859-1, UTF-8",
        "utf-8, windows-31j",
        "no-such-charset, x-eucJP-Open",
        "us-ascii, x-windows-iso2022jp"
    })
    void readsJapaneseWhateverCharsetIsDeclared(String declared, String actual) {
        Letter letter = read(
                "Content-Type: text/plain; charset=" + declared + "\r\nContent-Transfer-Encoding: 8bit\r\n\r\n",
                JAPANESE.getBytes(Charset.forName(actual)));

        assertThat(letter.parts().getFirst().text()).isEqualTo(JAPANESE);
    }

    @Test
    void joinsEncodedWordsThatCutACharacter() {
        byte[] bytes = "フィッシングの報告".getBytes(StandardCharsets.UTF_8);
        String first = Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes, 10));
        String rest = Base64.getEncoder().encodeToString(java.util.Arrays.copyOfRange(bytes, 10, bytes.length));

        Letter letter = read("Subject: =?UTF-8?B?%s?=\r\n =?UTF-8?B?%s?=\r\n\r\n".formatted(first, rest), new byte[0]);

        assertThat(letter.subject()).isEqualTo("フィッシングの報告");
    }

    @Test
    void keepsTheTargetsOfLinks() {
        Letter letter = read(
                "Content-Type: text/html\r\n\r\n",
                "<p>See <a href='http://bad.example/x'>your bank</a></p><script>http://no.example</script>"
                        .getBytes(StandardCharsets.US_ASCII));

        assertThat(letter.parts().getFirst().text())
                .contains("your bank <http://bad.example/x>")
                .doesNotContain("no.example");
    }

    @ParameterizedTest
    @CsvSource({
        "'the button of the mail below leads to it', true",
        "'this link leads to a false page. Kim, firm.example', true",
        "'the false page is at hxxp://bad[.]example/x', false",
        "'the host that was broken into is 192.0.2.7', false"
    })
    void readsTheAlternativeThatKeptTheLinks(String plain, boolean linksRead) {
        Letter letter = read(
                "Content-Type: multipart/alternative; boundary=b\r\n\r\n",
                """
                --b
                Content-Type: text/plain

                %s
                --b
                Content-Type: text/html

                <p>%s <a href='http://bad.example/x'>Pay</a></p>
                --b--
                """.formatted(plain, plain).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));

        assertThat(letter.parts()).hasSize(1);
        assertThat(letter.parts().getFirst().text().contains("http://bad.example/x"))
                .isEqualTo(linksRead);
    }

    @Test
    void readsTheMessageThatIsAttached() {
        String mail = """
                Content-Type: multipart/mixed; boundary=b\r
                Subject: outer\r
                \r
                --b\r
                \r
                phishing attached\r
                --b\r
                Content-Type: message/rfc822\r
                \r
                Subject: inner\r
                \r
                http://bad.example/\r
                --b--\r
                """;

        Letter letter = read(mail, new byte[0]);

        assertThat(letter.subject()).isEqualTo("outer");
        assertThat(letter.all("subject")).hasSize(1);
        assertThat(letter.parts()).extracting(Letter.Part::kind).containsExactly(Kind.BODY, Kind.FORWARDED);
        assertThat(letter.parts().getLast().text()).contains("http://bad.example/");
    }

    @Test
    void namesWhatItCannotOpen() {
        Letter armored = read(
                "Content-Type: text/plain\r\n\r\n",
                "-----BEGIN PGP MESSAGE-----\n\nhQ==\n-----END PGP MESSAGE-----\n".getBytes(StandardCharsets.US_ASCII));
        Letter fax = read("Content-Type: application/octet-stream; name=fax.tif\r\n\r\n", new byte[] {'I', 'I', 42});

        assertThat(armored.parts()).extracting(Letter.Part::kind).containsExactly(Kind.ENCRYPTED);
        assertThat(fax.parts()).extracting(Letter.Part::kind).containsExactly(Kind.PICTURE);
    }

    private static Letter read(String head, byte[] body) {
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        mail.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        mail.writeBytes(body);
        return MailReader.read(new ByteArrayInputStream(mail.toByteArray()));
    }
}
