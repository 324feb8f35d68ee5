package org.chosei.core.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Brands;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Party;
import org.chosei.core.directory.PartyRole;
import org.chosei.core.directory.Sector;
import org.chosei.core.report.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each text against its golden file; with the system property {@code golden} they are written anew, and the diff is read. */
class RequestTextTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/chosei/core/coordination");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Writer CENTRE = new Writer(
            "全国インシデント調整センター",
            "National Incident Coordination Centre",
            "info@nicc.example",
            "+81-3-0000-0000",
            "https://www.nicc.example/",
            "ORG");
    private static final Brand BANK = new Brand(
            "sample-bank", "見本銀行", "Sample Bank", List.of(), List.of("bank.example"), Origin.DOMESTIC, Sector.FINANCE);

    static Stream<Arguments> texts() {
        return Stream.of("ja", "en")
                .flatMap(language -> Stream.of(Category.values()).map(category -> Arguments.of(category, language)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsAsItsGoldenFile(Category category, String language) throws IOException {
        var written = RequestText.request(List.of(facts(category)), to(PartyRole.HOSTING, language), CENTRE, TOKYO);

        isAsIn(category.name().toLowerCase(Locale.ROOT) + "_" + language, written);
    }

    static Stream<Arguments> roles() {
        return Stream.of("ja", "en")
                .flatMap(language -> Stream.of(PartyRole.values())
                        .filter(role -> role != PartyRole.HOSTING)
                        .map(role -> Arguments.of(role, language)));
    }

    @ParameterizedTest
    @MethodSource("roles")
    void asksEachRoleForWhatItCanDo(PartyRole role, String language) throws IOException {
        var written = RequestText.request(List.of(facts(Category.PHISHING)), to(role, language), CENTRE, TOKYO);

        isAsIn("phishing_" + role.name().toLowerCase(Locale.ROOT) + "_" + language, written);
    }

    @ParameterizedTest
    @MethodSource("roles")
    void speaksOfANetworkOnlyToThoseWhoRunOne(PartyRole role, String language) {
        for (Category category : Category.values()) {
            var written = RequestText.request(List.of(facts(category)), to(role, language), CENTRE, TOKYO);

            if (role != PartyRole.IP_ADMIN) {
                assertThat(written.subject() + written.body()).doesNotContain("your network", "貴ネットワーク", "お客様が管理");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void asksARegistrarToTellTheHolderOfAnAlteredSite(String language) throws IOException {
        isAsIn(
                "web_defacement_registrar_" + language,
                RequestText.request(
                        List.of(facts(Category.WEB_DEFACEMENT)), to(PartyRole.REGISTRAR, language), CENTRE, TOKYO));
    }

    @Test
    void tellsAPartyThatTheDirectoryKnowsNothingOfItsSupposedRole() {
        Party typed = new Party(
                new UUID(0, 1), PartyRole.REGISTRAR, "Typed", null, "en", Party.Coverage.NOTHING, List.of(), "");

        assertThat(RequestText.request(
                                List.of(facts(Category.PHISHING)),
                                new RequestText.Addressee(typed, "12345678", null),
                                CENTRE,
                                TOKYO)
                        .body())
                .contains("Why we write to you: as far as we can tell, you are concerned as\nregistrar.");
    }

    @Test
    void letsAPersonSayWhyAPartyIsAsked() {
        var to = new RequestText.Addressee(party(PartyRole.HOSTING, "en"), "12345678", "you told us of it yourselves.");

        assertThat(RequestText.request(List.of(facts(Category.PHISHING)), to, CENTRE, TOKYO)
                        .body())
                .contains("Why we write to you: you told us of it yourselves.")
                .doesNotContain("our records");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void namesEachIncidentByItsNumberWhenThereAreSeveral(String language) throws IOException {
        List<CaseFacts> several = List.of(facts(Category.PHISHING), facts(Category.SCAN));

        isAsIn(
                "several_" + language,
                RequestText.reminder(several, to(PartyRole.NATIONAL_CSIRT, language), CENTRE, TOKYO));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void asksTheReporterBack(String language) throws IOException {
        String question = language.equals("ja") ? "アクセスのあった日時のタイムゾーンを教えてください。" : "Which time zone are the times in?";

        isAsIn("question_" + language, RequestText.question(question, language, "12345678", CENTRE));
    }

    @Test
    void namesNoBrandWhereItsCodeStandsForMany() {
        Brand shop = Brands.shipped().byCode(Brand.UNLISTED_SHOP).orElseThrow();

        assertThat(RequestText.request(
                                List.of(facts(Category.PHISHING, shop)), to(PartyRole.HOSTING, "en"), CENTRE, TOKYO)
                        .body())
                .doesNotContain("It imitates")
                .contains("login[.]kumo[.]example");
    }

    @Test
    void asksARegistrarForWhatARegistrarCanDo() {
        String body = RequestText.request(
                        List.of(facts(Category.PHISHING)), to(PartyRole.REGISTRAR, "en"), CENTRE, TOKYO)
                .body();

        assertThat(body).contains("suspend it by your terms").doesNotContain("records of access");
    }

    @Test
    void asksARegistrarNothingOfADomainWhereThereIsNone() {
        String body = RequestText.request(List.of(facts(Category.SCAN)), to(PartyRole.REGISTRAR, "en"), CENTRE, TOKYO)
                .body();

        assertThat(body).contains("look into the system that uses this address").doesNotContain("domain");
    }

    static Stream<String> languages() {
        return Stream.of("ja", "en");
    }

    private static RequestText.Addressee to(PartyRole role, String language) {
        return new RequestText.Addressee(party(role, language), "12345678", null);
    }

    private static Party party(PartyRole role, String language) {
        boolean runsNetwork = role == PartyRole.HOSTING || role == PartyRole.IP_ADMIN;
        Party.Coverage covers = new Party.Coverage(
                runsNetwork ? List.of() : List.of("kumo.example"),
                runsNetwork ? List.of("192.0.0.0/16", "192.0.2.0/24") : List.of(),
                List.of(),
                role == PartyRole.NATIONAL_CSIRT ? "JP" : null);
        return new Party(new UUID(0, 1), role, "Kumo Hosting", "NL", language, covers, List.of(), "");
    }

    private static CaseFacts facts(Category category) {
        return facts(category, BANK);
    }

    private static CaseFacts facts(Category category, Brand brand) {
        boolean site = category == Category.PHISHING
                || category == Category.WEB_DEFACEMENT
                || category == Category.MALWARE_SITE;
        return new CaseFacts(
                new UUID(0, category.ordinal()),
                "8765432" + category.ordinal(),
                category,
                site ? "login.kumo.example" : "192.0.2.7",
                site ? List.of("https://login.kumo.example/a.b/index.html?x=1") : List.of(),
                List.of("192.0.2.7"),
                category == Category.SCAN ? List.of("22/tcp", "2323/tcp") : List.of(),
                category == Category.PHISHING ? brand : null,
                category == Category.SCAN ? 3 : 1,
                category == Category.SCAN
                        ? new CaseFacts.Span(
                                Instant.parse("2018-10-04T02:58:07Z"), Instant.parse("2018-10-04T02:59:30Z"))
                        : null,
                Instant.parse("2018-10-04T03:04:05Z"),
                Instant.parse("2018-10-05T15:00:00Z"));
    }

    private static void isAsIn(String name, RequestText.Written written) throws IOException {
        String text = "Subject: %s\n\n%s".formatted(written.subject(), written.body());
        Path file = GOLDEN.resolve(name + ".txt");
        if (System.getProperty("golden") != null) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
