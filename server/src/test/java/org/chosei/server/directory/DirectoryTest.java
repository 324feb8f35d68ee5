package org.chosei.server.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Contact;
import org.chosei.core.directory.Party;
import org.chosei.server.ServerTest;
import org.chosei.server.journal.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class DirectoryTest {
    private static final Actor ADMINISTRATOR = Actor.person("admin");
    private static final String CSV = """
            role,name,country,language,domains,networks,names,answersFor,addresses,provenance
            HOSTING,Kumo Hosting,JP,ja,kumo.example,192.0.2.0/24|2001:db8:7::/48,,,abuse@kumo.example|noc@kumo.example,agreement of 2018
            REGISTRAR,Name House,US,en,,,"name house, inc.",,abuse@names.example,
            NATIONAL_CSIRT,CERT of Ruritania,KR,en,,,,KR,cert@ruritania.example,
            SHOP,Nobody,JP,ja,,,,,,
            IP_ADMIN,Net Seven,Japan,ja,,,,,,
            IP_ADMIN,Net Eight,JP,ja,,192.0.2.0,,,,
            """;

    @Autowired
    ImportingParties importing;

    @Autowired
    EditingParties editing;

    @Autowired
    Parties parties;

    @Autowired
    Countries countries;

    @Autowired
    BrandBook brands;

    @Test
    void takesGoodLinesAndTellsTheOthersByNumber() throws IOException {
        var outcome = importing.take(new StringReader(CSV), ADMINISTRATOR);

        assertThat(outcome.taken()).isEqualTo(3);
        assertThat(outcome.refused()).hasSize(3);
        assertThat(outcome.refused().get(0)).asString().startsWith("Line 5: role 'SHOP' is unknown");
        assertThat(outcome.refused().get(1)).asString().startsWith("Line 6: country 'JAPAN'");
        assertThat(outcome.refused().get(2)).asString().startsWith("Line 7: networks '192.0.2.0'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HOSTING,Evil\0,JP,en,192.0.2.0/24",
                "HOSTING,\"Evil\nBcc: x@y.example\",JP,en,192.0.2.0/24",
                "HOSTING,Evil,JP,en,192.0.2.1/24",
                "HOSTING,Evil,JP,en,192.0.2.0/99",
                "HOSTING,Evil,JP,en,2001:db8::/129",
                "HOSTING,Evil,JP,en,192.0.2.0/24'; drop table directory.party; --"
            })
    void refusesAHostileLineAndTakesTheNext(String line) throws IOException {
        var outcome = importing.take(
                new StringReader("role,name,country,language,networks\n" + line
                        + "\nHOSTING,=HYPERLINK(0),JP,en,0.0.0.0/0\nHOSTING,Good,JP,en,\n"),
                ADMINISTRATOR);

        assertThat(outcome.refused()).hasSize(1);
        assertThat(outcome.taken()).isEqualTo(2);
        assertThat(parties.search("=HYPERLINK(0)"))
                .as("text, whatever a table would make of it")
                .hasSize(1);
    }

    @Test
    void saysFromWhereOnAFileCannotBeRead() throws IOException {
        var outcome = importing.take(
                new StringReader("role,name\nHOSTING,First\nHOSTING,\"open\nHOSTING,Lost\n"), ADMINISTRATOR);

        assertThat(outcome.taken()).isEqualTo(1);
        assertThat(outcome.refused()).singleElement().asString().startsWith("Line 3 and all after it");
    }

    @Test
    void findsPartiesByWhatTheyAnswerFor() throws IOException {
        importing.take(new StringReader(CSV), ADMINISTRATOR);

        assertThat(parties.answering(List.of("shop.kumo.example"), List.of(), List.of()))
                .extracting(Party::name)
                .containsExactly("Kumo Hosting");
        assertThat(parties.answering(List.of(), List.of("2001:db8:7::1"), List.of()))
                .extracting(Party::name)
                .containsExactly("Kumo Hosting");
        assertThat(parties.answering(List.of(), List.of("198.51.100.1"), List.of()))
                .isEmpty();
        assertThat(parties.answering(List.of(), List.of(), List.of("KR")))
                .extracting(Party::name)
                .containsExactly("CERT of Ruritania");
    }

    @Test
    void verifiesAnAddressOnce() throws IOException {
        Party party = hosting();
        assertThat(party.contacts())
                .extracting(Contact::address)
                .containsExactly("abuse@kumo.example", "noc@kumo.example");

        editing.verify(party.id(), List.of("noc@kumo.example"), ADMINISTRATOR);
        editing.order(party.id(), List.of("noc@kumo.example", "abuse@kumo.example"), ADMINISTRATOR);

        Contact first = parties.find(party.id()).orElseThrow().preferred().orElseThrow();
        assertThat(first.address()).isEqualTo("noc@kumo.example");
        assertThat(first.isVerified()).isTrue();
    }

    @Test
    void tellsWhatAProgramVouchesForFromWhatWasLookedUp() throws IOException {
        Party party = with("abuse@typed.example", "noc@typed.example");
        List<String> both = List.of("abuse@typed.example", "noc@typed.example");
        editing.verify(party.id(), both.subList(0, 1), ADMINISTRATOR);

        editing.vouch(party.id(), both, "takedown-script", Actor.system("api"));

        assertThat(contacts(party)).extracting(Contact::typedBy).containsExactly(null, "takedown-script");
        editing.verify(party.id(), both, ADMINISTRATOR);
        assertThat(contacts(party)).allMatch(Contact::isLookedUp);
    }

    @Test
    void wantsAnAddressThatWasTakenAwayLookedUpAnew() throws IOException {
        Party party = with("noc@gone.example");
        editing.verify(party.id(), List.of("noc@gone.example"), ADMINISTRATOR);
        editing.retireContact(party.id(), "noc@gone.example", "it bounces", ADMINISTRATOR);

        editing.addContact(party.id(), "NOC@gone.example", "typed", ADMINISTRATOR);

        assertThat(contacts(party)).singleElement().matches(contact -> !contact.isVerified());
    }

    private Party with(String... addresses) throws IOException {
        importing.take(
                new StringReader("role,name,country,language,addresses\nHOSTING,%s,JP,ja,%s\n"
                        .formatted(addresses[0], String.join("|", addresses))),
                ADMINISTRATOR);
        return parties.search(addresses[0]).getFirst();
    }

    private Party hosting() throws IOException {
        importing.take(new StringReader(CSV), ADMINISTRATOR);
        return parties.answering(List.of("kumo.example"), List.of(), List.of()).getFirst();
    }

    private List<Contact> contacts(Party party) {
        return parties.find(party.id()).orElseThrow().contacts();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j"})
    void readsATableAsAJapaneseDesktopSavesIt(String charset) throws IOException {
        String csv = "\uFEFFrole,name,addresses\nHOSTING,株式会社サンプル髙 %s,abuse@saved.example\n".formatted(charset);

        importing.take(
                charset.equals("UTF-8")
                        ? csv.getBytes(StandardCharsets.UTF_8)
                        : csv.substring(1).getBytes(Charset.forName(charset)),
                ADMINISTRATOR);

        assertThat(parties.search("サンプル髙 " + charset)).hasSize(1);
    }

    @Test
    void refusesATableInNoEncodingThatItReads() {
        byte[] french = "role,name\nHOSTING,First\nHOSTING,Café\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> importing.take(french, ADMINISTRATOR))
                .hasMessage("Line 3 is neither UTF-8 nor Windows-31J: wanted a file saved as UTF-8");
    }

    @Test
    void refusesAColumnThatStandsTwice() {
        assertThatThrownBy(() -> importing.take(new StringReader("role,name,name\nHOSTING,A,B\n"), ADMINISTRATOR))
                .hasMessage("Column 'name' stands twice: wanted each column once");
    }

    @Test
    void refusesACountryThatIsNone() throws IOException {
        var outcome = importing.take(
                new StringReader("role,name,country,answersFor\nHOSTING,No Land,XX,\nHOSTING,No Answer,JP,ZZ\n"),
                ADMINISTRATOR);

        assertThat(outcome.taken()).isZero();
        assertThat(outcome.refused())
                .extracting(Object::toString)
                .containsExactly(
                        "Line 2: country 'XX' is no country code: wanted two letters of ISO 3166, as JP",
                        "Line 3: answersFor 'ZZ' is no country code: wanted two letters of ISO 3166, as JP");
    }

    @Test
    void refusesAFileThatIsNoDirectory() {
        assertThatThrownBy(() -> importing.take(new StringReader("month,reports\n201810,1\n"), ADMINISTRATOR))
                .hasMessageContaining("wanted role, name");
    }

    @Test
    void knowsTheCountryOfAnAddress() {
        assertThat(countries.of("133.11.0.1")).contains("JP");
        assertThat(countries.of("2001:200::1")).contains("JP");
        assertThat(countries.of("192.0.2.1")).isEmpty();
        assertThat(countries.of("host.example")).isEmpty();
    }

    @Test
    void laysTheOperatorsBrandsOverTheShippedOnes() {
        Brand shipped = brands.brands().all().iterator().next();

        brands.remove(shipped, "out of business", ADMINISTRATOR);

        assertThat(brands.brands().byCode(shipped.code())).isEmpty();
    }
}
