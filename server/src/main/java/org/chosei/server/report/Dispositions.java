package org.chosei.server.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Reason;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Entry;
import org.chosei.server.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What kind of message it is, decided by a person or by a later stage; incidents follow, because the message is joined anew (rule 4). */
@Component
public class Dispositions {
    private final JdbcTemplate jdbc;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Dispositions(JdbcTemplate jdbc, Journal journal, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.events = events;
    }

    /** A person's decision; no rule changes it afterwards. Answers the journal entry. */
    @Transactional
    public long change(UUID message, Disposition disposition, String why, Actor actor) {
        return changeAll(Map.of(message, disposition), why, actor)[0];
    }

    /** The same for many messages. One whose disposition a person only confirms is not joined anew: nothing follows from it. */
    @Transactional
    public long[] changeAll(Map<UUID, Disposition> decided, String why, Actor actor) {
        UUID[] messages = decided.keySet().toArray(UUID[]::new);
        String[] dispositions = decided.values().stream().map(Disposition::name).toArray(String[]::new);
        List<Entry> entries = new ArrayList<>();
        decided.forEach((message, disposition) -> entries.add(Entry.of(
                actor, "report.disposition-changed", message, why, Map.of("disposition", disposition.name()))));
        long[] ids = journal.appendAll(entries);
        List<UUID> changed = jdbc.queryForList("""
                insert into report.todo (message)
                select given.message from unnest(?::uuid[], ?::text[]) as given (message, disposition)
                left join report.disposition d on d.message = given.message and d.to_entry is null
                where d.disposition is distinct from given.disposition on conflict do nothing
                returning message""", UUID.class, messages, dispositions);
        jdbc.update("""
                update report.disposition d set to_entry = given.entry from unnest(?::uuid[], ?::bigint[]) as given (message, entry)
                where d.message = given.message and d.to_entry is null""", messages, ids);
        jdbc.update("""
                insert into report.disposition (message, disposition, reason, reason_ja, reason_en, by_person, from_entry)
                select message, disposition, 'DI-PERSON', ?, ?, true, entry
                from unnest(?::uuid[], ?::text[], ?::bigint[]) as given (message, disposition, entry)""", why, why, messages, dispositions, ids);
        events.publishEvent(new DispositionsChanged(changed));
        return ids;
    }

    /** What a later stage finds by looking at open cases, within its own transaction and entry; a person's decision stands. */
    @Transactional
    public void file(UUID message, Disposition disposition, Reason reason, long entry) {
        Boolean byPerson = jdbc.queryForObject(
                "select coalesce(bool_or(by_person), false) from report.disposition where message = ? and to_entry is null",
                Boolean.class,
                message);
        if (!Boolean.TRUE.equals(byPerson)) {
            replace(message, disposition, reason, entry);
        }
    }

    private void replace(UUID message, Disposition disposition, Reason reason, long entry) {
        jdbc.update(
                "update report.disposition set to_entry = ? where message = ? and to_entry is null", entry, message);
        jdbc.update(
                "insert into report.disposition (message, disposition, reason, reason_ja, reason_en, by_person, from_entry) values (?, ?, ?, ?, ?, false, ?)",
                message,
                disposition.name(),
                reason.code(),
                reason.textJa(),
                reason.textEn(),
                entry);
    }
}
