package org.chosei.server.incident;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.chosei.core.incident.Decision;
import org.chosei.core.incident.Matter;
import org.chosei.server.journal.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes decisions and closings down, and marks them undone. */
@Component
class DecisionStore {
    private final JdbcTemplate jdbc;

    DecisionStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param keys those of the incidents concerned: they are folded together as long as the decision stands */
    void add(Decision decision, Collection<String> keys) {
        switch (decision) {
            case Decision.Recategorised d ->
                insert("RECATEGORISED", d, null, null, d.category().name(), null, null);
            case Decision.Merged d -> insert("MERGED", d, d.into(), null, null, null, null);
            case Decision.Split d -> insert("SPLIT", d, null, d.apart(), null, null, null);
            case Decision.BrandDecided d -> insert("BRAND_DECIDED", d, null, null, null, d.brand(), null);
            case Decision.Assigned d -> insert("ASSIGNED", d, null, null, null, null, d.owner());
            case Decision.Coordinated d -> insert("COORDINATED", d, null, null, null, null, null);
        }
        jdbc.update(
                "insert into incident.decision_key (key, entry) select key, ? from unnest(?::text[]) as given (key)",
                decision.entry(),
                keys.stream().distinct().toArray(String[]::new));
    }

    private void insert(
            String kind,
            Decision decision,
            @Nullable UUID into,
            @Nullable Collection<UUID> apart,
            @Nullable String category,
            @Nullable String brand,
            @Nullable String owner) {
        jdbc.update(
                """
                insert into incident.decision (entry, kind, anchor, into_anchor, apart, category, brand, owner)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                decision.entry(),
                kind,
                decision.anchor(),
                into,
                apart == null ? null : apart.toArray(UUID[]::new),
                category,
                brand,
                owner);
    }

    /** Closes every part, so that each stays closed should the parts come undone. */
    void close(List<Matter.Part> parts, Instant at, @Nullable Instant stoppedAt, long entry) {
        for (Matter.Part part : parts) {
            jdbc.update(
                    "insert into incident.closing (id, category, key, at, stopped_at, apart, entry) values (?, ?, ?, ?, ?, ?, ?)",
                    Ids.next(),
                    part.key().category().name(),
                    part.key().value(),
                    Timestamp.from(at),
                    stoppedAt == null ? null : Timestamp.from(stoppedAt),
                    part.apart(),
                    entry);
        }
    }

    /** The entries whose closings keep a matter closed. */
    List<Long> closingEntries(Matter matter) {
        List<Matter.Part> parts = matter.parts();
        return jdbc.queryForList(
                """
                select distinct c.entry from incident.closing c
                join unnest(?::text[], ?::text[], ?::bigint[]) as part (category, key, apart)
                    on part.category = c.category and part.key = c.key and part.apart is not distinct from c.apart
                where c.undone_entry is null and c.at >= ? order by c.entry""",
                Long.class,
                parts.stream().map(part -> part.key().category().name()).toArray(String[]::new),
                parts.stream().map(part -> part.key().value()).toArray(String[]::new),
                parts.stream().map(Matter.Part::apart).toArray(Long[]::new),
                Timestamp.from(matter.last().at()));
    }

    /** The keys that a decision or closing concerns; empty when the entry is neither. */
    SortedSet<String> keysOf(long entry) {
        return new TreeSet<>(jdbc.queryForList("""
                select key from incident.decision_key where entry = ? union select key from incident.closing where entry = ?""", String.class, entry, entry));
    }

    void refuseSecondUndo(long entry) {
        jdbc.queryForList("select id from journal.entry where undoes = ?", Long.class, entry)
                .forEach(by -> {
                    throw Refused.because(
                            "Journal entry %d was undone already, by entry %d: decide anew instead",
                            "記録%dは、記録%dでもう元に戻されています。改めて判断してください。", entry, by);
                });
    }

    void undo(long entry, long by) {
        jdbc.update("update incident.decision set undone_entry = ? where entry = ?", by, entry);
        jdbc.update("update incident.closing set undone_entry = ? where entry = ?", by, entry);
    }
}
