package org.chosei.server.figures;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chosei.core.intake.Channel;
import org.chosei.core.report.Category;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Ids;
import org.chosei.server.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Facts as tests tell them, written straight into the tables; times are those of Tokyo, as {@code 2018-10-31T23:59:59}. */
final class Facts {
    private static final Actor TELLER = Actor.system("test");

    private final JdbcTemplate jdbc;
    private final Journal journal;
    private final Map<String, UUID> incidents = new HashMap<>();
    private int number;

    Facts(JdbcTemplate jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** A message of this disposition that speaks of no key. */
    UUID message(String at, Channel channel, String disposition) {
        UUID message = Ids.next();
        long entry = entry("intake.received");
        jdbc.update(
                """
                insert into intake.message (id, number, channel, source, received_at, arrived_at, sameness, size, entry)
                values (?, ?, ?, '', ?, ?, ?, 0, ?)""",
                message,
                nextNumber(),
                channel.name(),
                time(at),
                time(at),
                message.toString().getBytes(),
                entry);
        jdbc.update(
                "insert into intake.delivery (message, received_at, source, entry) values (?, ?, '', ?)",
                message,
                time(at),
                entry);
        disposed(message, disposition);
        return message;
    }

    void disposed(UUID message, String disposition) {
        long entry = entry("report.disposed");
        jdbc.update(
                "update report.disposition set to_entry = ? where message = ? and to_entry is null", entry, message);
        jdbc.update(
                "insert into report.disposition (message, disposition, reason, reason_ja, reason_en, by_person, from_entry) values (?, ?, 'told', '', '', false, ?)",
                message,
                disposition,
                entry);
    }

    /** The same message once more, taken by another border host at that time. */
    void delivered(UUID message, String at) {
        jdbc.update(
                "insert into intake.delivery (message, received_at, source, entry) values (?, ?, '', ?)",
                message,
                time(at),
                entry("intake.delivered"));
        jdbc.update("update intake.message set received_at = least(received_at, ?) where id = ?", time(at), message);
    }

    /** A delivery between both showed that they are one. */
    void same(UUID message, UUID as) {
        jdbc.update(
                "update intake.message set same_as = ?, same_entry = ? where id = ?",
                as,
                entry("intake.delivered-again"),
                message);
    }

    /** A report that speaks of the incidents of these names, which are made when they are new. */
    UUID report(String at, Channel channel, Category category, List<String> names, String... ports) {
        UUID message = message(at, channel, "REPORT");
        names.forEach(name -> sighting(message, at, channel, category, name, ports));
        return message;
    }

    void brand(String name, String brand) {
        version(name, "brand = ?", brand);
    }

    void category(String name, Category category) {
        version(name, "category = ?", category.name());
    }

    void stopped(String name, String at) {
        closed(name, at, time(at));
    }

    /** Closed for another reason than that the site was found to have stopped. */
    void givenUp(String name, String at) {
        closed(name, at, null);
    }

    private void closed(String name, String at, @Nullable OffsetDateTime stoppedAt) {
        jdbc.update("""
                insert into incident.closing (id, category, key, at, stopped_at, entry)
                values (?, 'PHISHING', ?, greatest(?, (select max(at) from incident.sighting where key = ?)), ?, ?)""", Ids.next(), name, time(at), name, stoppedAt, entry("incident.closed"));
        version(name, "status = 'CLOSED', closed_at = ?", time(at));
        jdbc.update(
                "update incident.version set stopped_at = ? where incident = ? and to_entry is null",
                stoppedAt,
                incidents.get(name));
    }

    /** Seen again after it was closed. */
    void revived(String name, String at) {
        sighting(message(at, Channel.EMAIL, "REPORT"), at, Channel.EMAIL, Category.PHISHING, name);
        version(name, "status = ?, closed_at = null, stopped_at = null", "OPEN");
    }

    void mergedInto(String name, String main) {
        version(name, "standing = false, absorbed_into = ?", incidents.get(main));
        long entry = entry("incident.merged");
        List<UUID> moved = jdbc.queryForList(
                "update incident.assignment set to_entry = ? where incident = ? and to_entry is null returning sighting",
                UUID.class,
                entry,
                incidents.get(name));
        moved.forEach(sighting -> assigned(sighting, incidents.get(main), entry));
    }

    /** The merge is taken back: each sighting stands again where it was first. */
    void unmerged(String name) {
        version(name, "absorbed_into = ?, standing = true", null);
        long entry = entry("incident.undone");
        List<UUID> back = jdbc.queryForList("""
                update incident.assignment set to_entry = ? where to_entry is null and sighting in (
                    select sighting from incident.assignment where incident = ?) returning sighting""", UUID.class, entry, incidents.get(name));
        back.forEach(sighting -> assigned(sighting, incidents.get(name), entry));
    }

    UUID requested(String name, String at, String scope) {
        UUID request = Ids.next();
        UUID party = Ids.next();
        long entry = entry("coordination.requested");
        jdbc.update(
                "insert into directory.party (id, role, name, language) values (?, 'HOSTING', ?, 'en')",
                party,
                party.toString());
        jdbc.update("""
                insert into coordination.request (id, incident, party, role, scope, ground, drafted_entry, made_at, made_entry, made_by)
                values (?, ?, ?, 'HOSTING', ?, 'SITE_LIVE', ?, ?, ?, 'MAIL')""", request, incidents.get(name), party, scope, entry, time(at), entry);
        return request;
    }

    void bounced(UUID request, String at) {
        jdbc.update(
                "update coordination.request set uncounted_at = ?, uncounted_entry = ? where id = ?",
                time(at),
                entry("coordination.bounced"),
                request);
    }

    void handled(String name, String status, String ground) {
        long entry = entry("coordination.handled");
        jdbc.update(
                "update coordination.handling set to_entry = ? where incident = ? and to_entry is null",
                entry,
                incidents.get(name));
        jdbc.update(
                "insert into coordination.handling (incident, status, ground, at, from_entry) values (?, ?, ?, now(), ?)",
                incidents.get(name),
                status,
                ground,
                entry);
    }

    UUID incident(String name) {
        return incidents.get(name);
    }

    private void sighting(UUID message, String at, Channel channel, Category category, String name, String... ports) {
        UUID sighting = Ids.next();
        long entry = entry("incident.joined");
        jdbc.update("""
                insert into incident.sighting (id, message, category, key, subtype, at, ports, brands, counts, words, entry)
                values (?, ?, ?, ?, 'S', ?, ?, '{}', ?, '', ?)""", sighting, message, category.name(), name, time(at), ports, channel.countsAsReport(), entry);
        UUID incident = incidents.computeIfAbsent(name, _ -> made(name, sighting, category, entry));
        assigned(sighting, incident, entry);
    }

    private void assigned(UUID sighting, UUID incident, long entry) {
        jdbc.update(
                "insert into incident.assignment (sighting, incident, at, counts, from_entry) select id, ?, at, counts, ? from incident.sighting where id = ?",
                incident,
                entry,
                sighting);
    }

    private UUID made(String name, UUID anchor, Category category, long entry) {
        UUID incident = Ids.next();
        jdbc.update(
                "insert into incident.incident (id, number, anchor, created_entry) values (?, ?, ?, ?)",
                incident,
                nextNumber(),
                anchor,
                entry);
        jdbc.update("""
                insert into incident.version (incident, from_entry, category, subtype, key, keys, status, standing)
                values (?, ?, ?, 'S', ?, array[?], 'OPEN', true)""", incident, entry, category.name(), name, name);
        return incident;
    }

    private void version(String name, String change, @Nullable Object value) {
        UUID incident = incidents.get(name);
        long entry = entry("incident.decided");
        jdbc.update(
                "update incident.version set to_entry = ? where incident = ? and to_entry is null", entry, incident);
        jdbc.update("""
                insert into incident.version
                select incident, ?, null, category, subtype, key, keys, brand, status, closed_at, stopped_at, owner, standing, absorbed_into, recurrence_of
                from incident.version where incident = ? and to_entry = ?""", entry, incident, entry);
        jdbc.update(
                "update incident.version set %s where incident = ? and to_entry is null".formatted(change),
                value,
                incident);
    }

    private long entry(String kind) {
        return journal.append(TELLER, kind, null, null, Map.of());
    }

    private String nextNumber() {
        return "%08d".formatted(number++);
    }

    private static OffsetDateTime time(String tokyo) {
        return OffsetDateTime.parse(tokyo + "+09:00").withOffsetSameInstant(ZoneOffset.UTC);
    }
}
