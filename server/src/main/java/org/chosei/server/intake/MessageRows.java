package org.chosei.server.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chosei.server.vault.DataKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what is known of messages without reading them, in sets, and hands them on to be read. */
@Component
class MessageRows {
    static final String SENDER = "sender";

    private final JdbcTemplate jdbc;
    private final Candidates candidates;

    MessageRows(JdbcTemplate jdbc, Candidates candidates) {
        this.jdbc = jdbc;
        this.candidates = candidates;
    }

    /** @param entries by message, the journal entry that made it */
    void insert(List<Candidate> fresh, Map<UUID, Long> entries, Map<UUID, DataKey> keys, Instant now) {
        Set<String> shared = candidates.sharedMessageIds(fresh);
        List<Object[]> rows = new ArrayList<>();
        for (Candidate message : fresh) {
            Incoming first = message.first();
            Scan scan = first.scan();
            rows.add(new Object[] {
                message.id(),
                message.number(),
                first.arrival().channel().name(),
                first.arrival().source(),
                scan.messageId(),
                sealed(scan.readable("from"), Objects.requireNonNull(keys.get(message.id()))),
                scan.readable("subject"),
                Timestamp.from(message.earliest()),
                Timestamp.from(now),
                scan.sameness(),
                first.original().size(),
                flags(first, shared.contains(scan.messageId())),
                first.arrival().submission(),
                entries.get(message.id())
            });
        }
        jdbc.batchUpdate("""
                insert into intake.message (id, number, channel, source, message_id, sender, subject, received_at, arrived_at,
                    sameness, size, flags, submission, entry) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    /** One time that a message came. */
    record Delivered(UUID message, Incoming delivery, long entry) {}

    void insertDeliveries(List<Delivered> delivered) {
        jdbc.batchUpdate(
                "insert into intake.delivery (message, received_at, source, entry) values (?, ?, ?, ?)",
                delivered.stream()
                        .map(one -> new Object[] {
                            one.message(),
                            Timestamp.from(one.delivery().receivedAt()),
                            one.delivery().arrival().source(),
                            one.entry()
                        })
                        .toList());
    }

    /**
     * Stored messages that turned out to be another: they count no more, and what was delivered as them was delivered as it. Both
     * ways of counting stay known, so that a figure as of an earlier position is what it was.
     */
    void joinSame(Collection<Candidate> matched, Map<UUID, Long> entries) {
        matched.stream()
                .distinct()
                .filter(main -> !main.same().isEmpty())
                .forEach(main -> joinSame(
                        main.id(), main.same().toArray(UUID[]::new), Objects.requireNonNull(entries.get(main.id()))));
    }

    private void joinSame(UUID main, UUID[] same, long entry) {
        jdbc.update("""
                insert into intake.delivery (message, received_at, source, entry)
                select ?, received_at, source, ? from intake.delivery where message = any(?)""", main, entry, same);
        jdbc.update(
                "update intake.message set same_as = ?, same_entry = coalesce(same_entry, ?) where id = any(?) or same_as = any(?)",
                main,
                entry,
                same,
                same);
    }

    /** What is new has to be read; so has again what came earlier than was known, because its time decides, or is another now. */
    void handOn(Collection<Candidate> matched, Instant now) {
        List<Candidate> earlier = matched.stream()
                .filter(Candidate::isEarlierThanStored)
                .distinct()
                .toList();
        jdbc.batchUpdate(
                "update intake.message set received_at = ? where id = ?",
                earlier.stream()
                        .map(m -> new Object[] {Timestamp.from(m.earliest()), m.id()})
                        .toList());
        jdbc.update(
                "insert into intake.todo (message, since) select message, ? from unnest(?::uuid[]) as message on conflict do nothing",
                Timestamp.from(now),
                Stream.concat(
                                Stream.concat(matched.stream().filter(Candidate::isNew), earlier.stream())
                                        .map(Candidate::id),
                                matched.stream().flatMap(message -> message.same().stream()))
                        .distinct()
                        .toArray(UUID[]::new));
    }

    private static byte @Nullable [] sealed(@Nullable String sender, DataKey key) {
        return sender == null ? null : key.seal(sender, SENDER);
    }

    private static String[] flags(Incoming first, boolean sharesItsMessageId) {
        Stream<String> shared = sharesItsMessageId ? Stream.of(Candidates.SHARED_MESSAGE_ID) : Stream.of();
        return Stream.concat(first.flags().stream(), shared).toArray(String[]::new);
    }
}
