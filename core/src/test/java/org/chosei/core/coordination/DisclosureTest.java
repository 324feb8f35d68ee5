package org.chosei.core.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chosei.core.coordination.Disclosure.Kind;
import org.chosei.core.coordination.Disclosure.Secret;
import org.chosei.core.post.Mailbox;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    @Test
    void findsTheReportersNameHoweverItIsWritten() {
        Disclosure disclosure = of(Kind.NAME, "Taro Reporter");

        assertThat(disclosure.leaksIn("as told by ＴＡＲＯ reporter yesterday")).hasSize(1);
        assertThat(disclosure.leaksIn("as told by somebody")).isEmpty();
    }

    @Test
    void takesLatinNamesAsWholeWords() {
        assertThat(of(Kind.NAME, "Ann").leaksIn("by another channel")).isEmpty();
        assertThat(of(Kind.NAME, "Ann").leaksIn("by Ann.")).hasSize(1);
    }

    @Test
    void findsAJapaneseNameInsideASentence() {
        assertThat(of(Kind.NAME, "山田").leaksIn("通報者の山田様より")).hasSize(1);
    }

    @Test
    void findsADefangedHost() {
        assertThat(of(Kind.HOST, "mail.victim.example").leaksIn("attacked mail[.]victim[.]example"))
                .hasSize(1);
    }

    @Test
    void findsASentenceOfTheReport() {
        Disclosure disclosure =
                of(Kind.REPORT_TEXT, "Hello.\nOur accounting people entered their passwords on Monday. Bye");

        assertThat(disclosure.leaksIn("They say: our accounting people entered\ntheir passwords on monday"))
                .containsExactly(new Disclosure.Leak(
                        Kind.REPORT_TEXT, "Our accounting people entered their passwords on Monday"));
    }

    @Test
    void findsAJapaneseSentenceOfTheReport() {
        Disclosure disclosure = of(Kind.REPORT_TEXT, "お世話になります。経理の担当者が暗証番号を入れてしまいました。至急お願いします。");

        assertThat(disclosure.leaksIn("通報によれば、経理の担当者が暗証番号を\n入れてしまいましたとのことです。")).hasSize(1);
        assertThat(disclosure.leaksIn("お世話になります。至急お願いします。")).isEmpty();
    }

    @Test
    void doesNotTakeTheReportedAddressForASentence() {
        Disclosure disclosure =
                of(Kind.REPORT_TEXT, "http://login.example.com.evil.example/very/long/path/to/some/page");

        assertThat(disclosure.leaksIn("http[:]//login[.]example[.]com[.]evil[.]example/very/long/path/to/some/page"))
                .isEmpty();
    }

    @Test
    void stopsADraftThatLeaks() {
        DraftRequest draft = new DraftRequest(
                new UUID(0, 1),
                "12345678",
                MessageKind.REQUEST,
                List.of(Mailbox.of("abuse@host.example")),
                List.of(),
                "en",
                "Phishing",
                "Reported by victim@corp.example",
                List.of());

        assertThatThrownBy(() -> draft.approve("h1", Instant.EPOCH, of(Kind.ADDRESS, "victim@corp.example")))
                .isInstanceOf(LeakFound.class)
                .hasMessageContaining("address 'victim@corp.example'");
        assertThat(draft.approve("h1", Instant.EPOCH, new Disclosure(List.of())).by())
                .isEqualTo("h1");
    }

    private static Disclosure of(Kind kind, String value) {
        return new Disclosure(List.of(new Secret(kind, value)));
    }
}
