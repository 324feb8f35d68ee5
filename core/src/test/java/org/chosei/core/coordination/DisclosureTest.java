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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void findsASentenceWithAnAddressInIt() {
        Disclosure english = of(
                Kind.REPORT_TEXT,
                "Our bookkeeper opened http://login.bad.example/a/b on Monday and typed her password");
        Disclosure japanese = of(Kind.REPORT_TEXT, "経理の担当者がhttp://login.bad.example/a/bを開き暗証番号を入れてしまいました。");

        assertThat(
                        english.leaksIn(
                                "They write: our bookkeeper opened hxxp://login[.]bad[.]example/a/b on Monday and typed her password."))
                .hasSize(1);
        assertThat(japanese.leaksIn("通報には、経理の担当者がhxxp://login[.]bad[.]example/a/bを開き暗証番号を入れてしまいました。とあります。"))
                .hasSize(1);
        assertThat(english.leaksIn("Please stop hxxp://login[.]bad[.]example/a/b"))
                .isEmpty();
    }

    @Test
    void findsANameHoweverItIsSpaced() {
        assertThat(of(Kind.NAME, "山田 太郎").leaksIn("通報者は山田太郎様です")).hasSize(1);
        assertThat(of(Kind.NAME, "山田太郎").leaksIn("通報者は山田　太郎様です")).hasSize(1);
        assertThat(of(Kind.NAME, "山田 太郎").leaksIn("通報者は山田\n太郎様です")).hasSize(1);
        assertThat(of(Kind.NAME, "John Smith").leaksIn("as John\nSmith wrote")).hasSize(1);
        assertThat(of(Kind.NAME, "John Smith").leaksIn("as John  Smith wrote")).hasSize(1);
        assertThat(of(Kind.NAME, "Ann").leaksIn("on another channel Ann wrote")).hasSize(1);
    }

    @Test
    void findsAnAddressHoweverItIsDefanged() {
        Disclosure address = of(Kind.ADDRESS, "taro@corp.example");

        assertThat(address.leaksIn("told by taro(at)corp.example")).hasSize(1);
        assertThat(address.leaksIn("told by taro[@]corp[dot]example")).hasSize(1);
        assertThat(of(Kind.HOST, "intra.corp.example").leaksIn("from intra(.)corp(.)example"))
                .hasSize(1);
        assertThat(of(Kind.HOST, "intra.corp.example").leaksIn("from hxxps[:]//intra[.]corp[.]example/"))
                .hasSize(1);
    }

    @Test
    void findsACompanyHoweverItsKindIsWritten() {
        assertThat(of(Kind.ORGANISATION, "株式会社サンプル").leaksIn("㈱サンプルから")).hasSize(1);
        assertThat(of(Kind.ORGANISATION, "㈱サンプル").leaksIn("株式会社 サンプルから")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            株式会社ひみつ商事      | ひみつ商事
            (株)ひみつ商事          | ひみつ商事
            ㈱ひみつ商事            | ひみつ商事
            ひみつ商事　有限会社    | ひみつ商事
            一般社団法人 ひみつ協会 | ひみつ協会
            Secret Trading Co., Ltd. | Secret Trading
            Secret Trading, Inc.    | Secret Trading
            Ｓｅｃｒｅｔ GmbH       | Secret
            Secret Trading Pty Ltd  | Secret Trading
            AB GmbH                 | AB GmbH
            株式会社山田            | 株式会社山田
            Incubator               | Incubator
            """)
    void speaksOfACompanyByItsBareName(String full, String bare) {
        assertThat(CompanyName.bare(full)).isEqualTo(bare);
    }

    @Test
    void tellsACompanyFromAHostOfItsName() {
        assertThat(of(Kind.ORGANISATION, "Secret").leaksIn("Secret told us of it"))
                .hasSize(1);
        assertThat(of(Kind.ORGANISATION, "Secret").leaksIn("hxxp://secret-login[.]example/secret and secret.example"))
                .isEmpty();
        assertThat(of(Kind.ORGANISATION, "Secret.example").leaksIn("secret.example told us of it"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            山田 太郎   | 山田様より伺いました
            山田太郎    | 通報者の山田さんは
            山田 太郎   | 太郎 さんは
            林 花子     | 担当の林様より
            ヤマダ タロウ | ヤマダ氏によれば
            Taro Yamada | as Yamada-san wrote
            Taro Yamada | Yamadaさんより
            """)
    void findsAPersonWhoIsAddressedByAPartOfTheName(String name, String text) {
        assertThat(of(Kind.NAME, name).leaksIn(text)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            山田 太郎     | 山田町のサイト
            林 花子       | 小林様
            林 花子       | 山林の様子
            中 一郎       | その中様々なサイト
            担当者 山田   | ご担当者様
            ヤマダ タロウ | オヤマダ様
            """)
    void takesNoOrdinaryWordForAName(String name, String text) {
        assertThat(of(Kind.NAME, name).leaksIn(text)).isEmpty();
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
