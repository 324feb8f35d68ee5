package org.chosei.server.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Reason;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Entry;
import org.chosei.server.journal.Journal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What kind of message it is, decided by a person or by a later stage; incidents follow, because the message is joined anew (rule 4). */
@Component
public class Dispositions {
    private final JdbcTemplate jdbc;
    private final Journal journal;

    Dispositions(JdbcTemplate jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** A person's decision; no rule changes it afterwards. Answers the journal entry. */
    @Transactional
    public long change(UUID message, Disposition disposition, String why, Actor actor) {
        long entry = journal.appendAll(List.of(entry(message, disposition.name(), why, actor)))[0];
        replace(message, disposition, new Reason("DI-PERSON", why, why), true, entry);
        jdbc.update("insert into report.todo (message) values (?) on conflict do nothing", message);
        return entry;
    }

    /** A person agrees with what the rules made of these messages, so that nothing is joined anew; what a person decided before stands. */
    @Transactional
    public void confirmAll(Collection<UUID> messages, String why, Actor actor) {
        List<Entry> entries = new ArrayList<>();
        List<UUID> agreed = new ArrayList<>();
        jdbc.query(
                """
                select message, disposition from report.disposition
                where message = any (?) and to_entry is null and not by_person order by message for update""",
                row -> {
                    UUID message = row.getObject("message", UUID.class);
                    agreed.add(message);
                    entries.add(entry(message, row.getString("disposition"), why, actor));
                },
                (Object) messages.toArray(UUID[]::new));
        long[] ids = journal.appendAll(entries);
        UUID[] confirmed = agreed.toArray(UUID[]::new);
        jdbc.update("""
                update report.disposition d set to_entry = e.entry from unnest(?::uuid[], ?::bigint[]) e (message, entry)
                where d.message = e.message and d.to_entry is null""", confirmed, ids);
        jdbc.update("""
                insert into report.disposition (message, disposition, reason, reason_ja, reason_en, by_person, from_entry)
                select d.message, d.disposition, 'DI-PERSON', ?, ?, true, d.to_entry
                from unnest(?::uuid[], ?::bigint[]) e (message, entry)
                join report.disposition d on d.message = e.message and d.to_entry = e.entry""", why, why, confirmed, ids);
    }

    private static Entry entry(UUID message, String disposition, String why, Actor actor) {
        return Entry.of(actor, "report.disposition-changed", message, why, Map.of("disposition", disposition));
    }

    /** What a later stage finds by looking at open cases, within its own transaction and entry; a person's decision stands. */
    @Transactional
    public void file(UUID message, Disposition disposition, Reason reason, long entry) {
        Boolean byPerson = jdbc.queryForObject(
                "select coalesce(bool_or(by_person), false) from report.disposition where message = ? and to_entry is null",
                Boolean.class,
                message);
        if (!Boolean.TRUE.equals(byPerson)) {
            replace(message, disposition, reason, false, entry);
        }
    }

    private void replace(UUID message, Disposition disposition, Reason reason, boolean byPerson, long entry) {
        jdbc.update(
                "update report.disposition set to_entry = ? where message = ? and to_entry is null", entry, message);
        jdbc.update(
                "insert into report.disposition (message, disposition, reason, reason_ja, reason_en, by_person, from_entry) values (?, ?, ?, ?, ?, ?, ?)",
                message,
                disposition.name(),
                reason.code(),
                reason.textJa(),
                reason.textEn(),
                byPerson,
                entry);
    }
}
