package org.chosei.server.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.TransientDataAccessException;

/** Tells what the database could not do at that moment from what it will never do. */
public final class Outage {
    /** Classes of SQLSTATE: connection exception, insufficient resources, operator intervention, system error. */
    private static final Set<String> DOWN = Set.of("08", "53", "57", "58");

    private Outage() {}

    /** Whether the database itself failed, whatever it was asked. */
    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .anyMatch(each -> each instanceof SQLException sql
                        && (sql instanceof SQLTransientConnectionException
                                || DOWN.stream().anyMatch(String.valueOf(sql.getSQLState())::startsWith)));
    }

    /** Throws on what may succeed when it is tried again: the database was down, or others held what was needed. */
    public static void throwOn(RuntimeException failure) {
        if (failure instanceof TransientDataAccessException || isBehind(failure)) {
            throw failure;
        }
    }
}
