package org.chosei.server.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Appends entries, inside the caller's transaction and without a chain, so that writers never wait for one another;
 * {@link Sealer} orders them once their transactions are finished.
 */
@Component
public class Journal {
    private static final String APPEND = """
            with appended as (
                insert into journal.entry (at, actor_kind, actor_id, kind, subject, why, data, undoes)
                select ?, kind_of_actor, actor, kind, subject, why, data::jsonb, undoes
                from unnest(?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::bigint[]) with ordinality
                    as given (kind_of_actor, actor, kind, subject, why, data, undoes, place)
                order by place
                returning id)
            insert into journal.unsealed (entry) select id from appended returning entry""";

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final JsonMapper json;

    Journal(JdbcTemplate jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    public long append(Actor actor, String kind, @Nullable UUID subject, @Nullable String why, Map<String, ?> data) {
        return appendAll(List.of(Entry.of(actor, kind, subject, why, data)))[0];
    }

    /** An entry that takes back another; a second one for the same entry is refused by the table. */
    public long appendUndo(Actor actor, long undone, @Nullable UUID subject, @Nullable String why) {
        return appendAll(List.of(new Entry(actor, "journal.undone", subject, why, Map.of(), undone)))[0];
    }

    /** @return the entries' ids, in the order given */
    public long[] appendAll(List<Entry> entries) {
        if (entries.isEmpty()) {
            return new long[0];
        }
        return jdbc
                .queryForList(
                        APPEND,
                        Long.class,
                        Timestamp.from(clock.instant()),
                        entries.stream().map(e -> e.actor().kind()).toArray(String[]::new),
                        entries.stream().map(e -> e.actor().id()).toArray(String[]::new),
                        entries.stream().map(Entry::kind).toArray(String[]::new),
                        entries.stream().map(Entry::subject).toArray(UUID[]::new),
                        entries.stream().map(Entry::why).toArray(String[]::new),
                        entries.stream()
                                .map(e -> json.writeValueAsString(e.data()))
                                .toArray(String[]::new),
                        entries.stream().map(Entry::undoes).toArray(Long[]::new))
                .stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
    }
}
