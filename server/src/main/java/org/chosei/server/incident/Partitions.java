package org.chosei.server.incident;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * A partition is a key with all keys that decisions tie to it: what is folded together. Locks last until the transaction ends
 * and are taken in ascending order, so that several threads and processes never wait in a circle.
 */
@Component
class Partitions {
    private static final int LOCK_CLASS = 0x696e63;
    private static final int LOCKS = 1024;

    private final JdbcTemplate jdbc;

    Partitions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks the keys' partitions.
     *
     * @return all keys of the partitions
     * @throws CannotAcquireLockException when a decision tied further keys meanwhile; the transaction is to be tried again
     */
    SortedSet<String> lock(Collection<String> keys) {
        SortedSet<String> all = closure(keys);
        jdbc.query("""
                select pg_advisory_xact_lock(?, lock) from (
                    select distinct abs(hashtext(key) % ?) as lock from unnest(?::text[]) as given (key) order by lock) as ordered""", _ -> {}, LOCK_CLASS, LOCKS, all.toArray(String[]::new));
        if (closure(all).size() != all.size()) {
            throw new CannotAcquireLockException(
                    "Keys were tied together meanwhile; the transaction has to be tried again");
        }
        return all;
    }

    private SortedSet<String> closure(Collection<String> keys) {
        SortedSet<String> all = new TreeSet<>(keys);
        Collection<String> fresh = keys;
        while (!fresh.isEmpty()) {
            List<String> tied = jdbc.queryForList("""
                    select distinct other.key from incident.decision_key one
                    join incident.decision_key other on other.entry = one.entry
                    where one.key = any (?)""", String.class, (Object) fresh.toArray(String[]::new));
            fresh = tied.stream().filter(all::add).toList();
        }
        return all;
    }
}
