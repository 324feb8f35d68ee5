package org.chosei.server.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the entries whose transactions are finished, orders them, and writes a block.
 * <p>Writers never wait for it and it never waits for writers: an entry becomes visible with its transaction, and all entries
 * of one transaction become visible at once, so each block is a state that the database really had. There is one sealer at a
 * time, by an advisory lock. Only {@link #sealWhenQuiet()} waits: it holds new entries back until the running transactions have
 * ended, so that what was begun before a freeze is part of it (rule 19).
 */
@Component
public class Sealer {
    private static final long LOCK = 0x7365616cL;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sealer(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Seals what is finished; the last position, which is 0 before anything was sealed. */
    public int seal() {
        return transaction.execute(_ -> sealVisible());
    }

    /** Waits for the transactions that are writing now, then seals; the position holds all of them. */
    public int sealWhenQuiet() {
        return transaction.execute(_ -> {
            jdbc.execute("lock table journal.unsealed in share row exclusive mode");
            return sealVisible();
        });
    }

    /** The last position not later than an instant, 0 before the first (rule 19). */
    public int positionAt(Instant instant) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select coalesce(max(number), 0) from journal.block where at <= ?",
                Integer.class,
                Timestamp.from(instant)));
    }

    private int sealVisible() {
        jdbc.queryForList("select pg_advisory_xact_lock(?)", LOCK);
        Block last = jdbc.query("select * from journal.block order by number desc limit 1", Block::of).stream()
                .findFirst()
                .orElse(Block.NONE);
        List<SealedEntry> entries = jdbc.query("""
                with taken as (delete from journal.unsealed returning entry)
                select %s from journal.entry e join taken t on t.entry = e.id order by e.id""".formatted(SealedEntry.COLUMNS), SealedEntry::of);
        return entries.isEmpty() ? last.number() : write(last, entries);
    }

    private int write(Block last, List<SealedEntry> entries) {
        List<byte[]> leaves = entries.stream().map(SealedEntry::leaf).toList();
        Block block = last.next(clock.instant(), leaves);
        jdbc.update(
                "insert into journal.block (number, at, entries, lowest, highest, root, previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?)",
                block.number(),
                Timestamp.from(block.at()),
                block.entries(),
                entries.getFirst().id(),
                entries.getLast().id(),
                block.root(),
                block.previous(),
                block.hash());
        jdbc.update(
                """
                insert into journal.sealed (entry, block, place, leaf)
                select entry, ?, place, leaf from unnest(?::bigint[], ?::integer[], ?::bytea[]) as given (entry, place, leaf)""",
                block.number(),
                entries.stream().map(SealedEntry::id).toArray(Long[]::new),
                IntStream.range(0, leaves.size()).boxed().toArray(Integer[]::new),
                leaves.toArray(byte[][]::new));
        return block.number();
    }
}
