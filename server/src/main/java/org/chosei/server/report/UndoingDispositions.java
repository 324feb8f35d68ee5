package org.chosei.server.report;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Journal;
import org.chosei.server.journal.Undoing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a person's disposition back: what holds is the latest one that was not undone (counting rule 11). */
@Component
class UndoingDispositions implements Undoing {
    private final JdbcTemplate jdbc;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    UndoingDispositions(JdbcTemplate jdbc, Journal journal, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.events = events;
    }

    @Override
    @Transactional
    public OptionalLong undo(long entry, @Nullable String reason, Actor actor) {
        List<UUID> message = jdbc.queryForList(
                "select message from report.disposition where from_entry = ? and by_person", UUID.class, entry);
        if (message.isEmpty()) {
            return OptionalLong.empty();
        }
        long undo = journal.appendUndo(actor, entry, message.getFirst(), reason);
        List<UUID> changed = jdbc.queryForList(
                "insert into report.todo (message) values (?) on conflict do nothing returning message",
                UUID.class,
                message.getFirst());
        restore(message.getFirst(), undo);
        events.publishEvent(new DispositionsChanged(changed));
        return OptionalLong.of(undo);
    }

    private void restore(UUID message, long undo) {
        jdbc.update("update report.disposition set to_entry = ? where message = ? and to_entry is null", undo, message);
        jdbc.update("""
                insert into report.disposition (message, disposition, reason, reason_ja, reason_en, by_person, from_entry)
                select d.message, d.disposition, d.reason, d.reason_ja, d.reason_en, d.by_person, ?
                from report.disposition d join journal.entry e on e.id = d.from_entry
                where d.message = ? and e.undoes is null and not exists (select from journal.entry u where u.undoes = e.id)
                order by d.from_entry desc limit 1""", undo, message);
    }
}
