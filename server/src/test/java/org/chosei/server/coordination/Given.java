package org.chosei.server.coordination;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chosei.core.directory.Party.Coverage;
import org.chosei.core.directory.PartyLine;
import org.chosei.core.directory.PartyRole;
import org.chosei.core.intake.Channel;
import org.chosei.core.report.Category;
import org.chosei.server.directory.EditingParties;
import org.chosei.server.intake.Arrival;
import org.chosei.server.intake.ReceivingMessages;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Ids;
import org.chosei.server.journal.Journal;
import org.chosei.server.post.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Incidents with one report each, and parties, as the tests want them. */
@TestComponent
class Given {
    static final Actor HANDLER = Actor.person("h1");
    static final Actor SENIOR = Actor.person("s1");
    static final Instant REPORTED = Instant.parse("2018-10-04T03:04:05Z");

    private final JdbcTemplate jdbc;
    private final Journal journal;
    private final Numbers numbers;
    private final EditingParties editing;
    private final ReceivingMessages receiving;

    Given(JdbcTemplate jdbc, Journal journal, Numbers numbers, EditingParties editing, ReceivingMessages receiving) {
        this.receiving = receiving;
        this.jdbc = jdbc;
        this.journal = journal;
        this.numbers = numbers;
        this.editing = editing;
    }

    /** A party whose addresses were looked up. */
    UUID party(PartyRole role, String name, String country, String... addresses) {
        UUID party = unverifiedParty(role, name, country, addresses);
        editing.verify(party, List.of(addresses), HANDLER);
        return party;
    }

    UUID unverifiedParty(PartyRole role, String name, String country, String... addresses) {
        return editing.enter(
                new PartyLine(role, name, country, "en", Coverage.NOTHING, List.of(addresses), "test"), HANDLER);
    }

    UUID incident(Category category, String key, String sender) {
        return incident(category, key, report(sender, "Please have a look."));
    }

    /** A report as it comes by mail; nothing reads it, the test says what it speaks of. */
    @Transactional
    UUID report(String sender, String text) {
        String mail = "From: %s\r\nMessage-ID: <%s@given.example>\r\nSubject: report\r\n\r\n%s\r\n"
                .formatted(sender, Ids.next(), text);
        UUID message = receiving
                .receive(Arrival.of(Channel.EMAIL, REPORTED), mail.getBytes(StandardCharsets.UTF_8))
                .message();
        jdbc.update("delete from intake.todo where message = ?", message);
        return message;
    }

    /** What a report says of one key, with the times of its logs. */
    @Transactional
    void finding(UUID message, Category category, String key, @Nullable String from, @Nullable String to) {
        jdbc.update("""
                insert into report.finding (message, place, category, subtype, key, ports, brands, brand_sources, reasons,
                    observed_from, observed_to, entry)
                values (?, 0, ?, '', ?, '{}', '{}', '{}', '{}', ?::timestamptz, ?::timestamptz, 0)""", message, category.name(), key, from, to);
    }

    /** The address at which a report says that the site of its finding is. */
    @Transactional
    void hostedOn(UUID message, String address) {
        names(message, address, "SITE", 0);
    }

    /** A report that names an address beside its site without saying whose it is. */
    void shows(UUID message, String address) {
        names(message, address, "TARGET", null);
    }

    private void names(UUID message, String address, String role, @Nullable Integer finding) {
        jdbc.update("""
                insert into report.indicator (message, type, value, original, part, line, passage, role, not_counted, finding, address)
                values (?, 'IPV4', ?, ?, 0, 0, 'SAID', ?, 'SAME_SYSTEM', ?, ?::inet)""", message, address, address, role, finding, address);
    }

    /** A party that answers for a network. */
    UUID partyOfNetwork(PartyRole role, String name, String network, String address) {
        Coverage covers = new Coverage(List.of(), List.of(network), List.of(), null);
        UUID party = editing.enter(new PartyLine(role, name, "NL", "en", covers, List.of(address), "test"), HANDLER);
        editing.verify(party, List.of(address), HANDLER);
        return party;
    }

    @Transactional
    UUID incident(Category category, String key, UUID message) {
        UUID sighting = Ids.next();
        UUID incident = Ids.next();
        long entry = journal.append(HANDLER, "incident.joined", message, null, Map.of());
        Timestamp at = Timestamp.from(REPORTED);
        jdbc.update("""
                insert into incident.sighting (id, message, category, key, subtype, at, ports, brands, counts, words, entry)
                values (?, ?, ?, ?, '', ?, '{}', '{}', true, '', ?)""", sighting, message, category.name(), key, at, entry);
        jdbc.update(
                "insert into incident.incident (id, number, anchor, created_entry, first_reported_at, last_seen_at) values (?, ?, ?, ?, ?, ?)",
                incident,
                numbers.next(Numbers.Kind.INCIDENT, incident),
                sighting,
                entry,
                at,
                at);
        jdbc.update("""
                insert into incident.version (incident, from_entry, category, subtype, key, keys, status, standing)
                values (?, ?, ?, '', ?, array[?], 'OPEN', true)""", incident, entry, category.name(), key, key);
        jdbc.update(
                "insert into incident.assignment (sighting, incident, at, counts, from_entry) select id, ?, at, counts, ? from incident.sighting where id = ?",
                incident,
                entry,
                sighting);
        return incident;
    }

    UUID incident(Category category) {
        return incident(category, Ids.next() + ".example", "Taro Reporter <taro@reporter.example>");
    }
}
