package org.chosei.server.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** The raw store's partitions, one for each month of arrival. */
@Component
class RawPartitions {
    private static final long LOCK = 0x72617770L;

    private final DataSource database;
    private final Set<LocalDate> made = ConcurrentHashMap.newKeySet();

    RawPartitions(DataSource database) {
        this.database = database;
    }

    static LocalDate monthOf(Instant arrivedAt) {
        return arrivedAt.atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
    }

    /**
     * Makes the month's partition where it is missing: on a connection of its own, so that it is there for everyone and stays even
     * if the caller's transaction does not.
     */
    void prepare(Instant arrivedAt) {
        LocalDate month = monthOf(arrivedAt);
        if (made.contains(month)) {
            return;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            try {
                statement.execute(
                        "create table if not exists intake.raw_%tY_%<tm partition of intake.raw for values from ('%s') to ('%s')"
                                .formatted(month, month, month.plusMonths(1)));
            } finally {
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The part of the raw store for " + month + " cannot be made", e);
        }
        made.add(month);
    }
}
