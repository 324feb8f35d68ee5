package org.chosei.server.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.sql.DataSource;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The originals, byte for byte: deflated and cut into rows of at most 1 MiB, streamed both ways. */
@Component
public class RawStore {
    private static final int PIECE = 1 << 20;
    private static final int ROWS_AT_ONCE = 8;
    private static final long PARTITION_LOCK = 0x72617770L;

    private final JdbcTemplate jdbc;
    private final DataSource database;
    private final Set<LocalDate> months = ConcurrentHashMap.newKeySet();

    RawStore(JdbcTemplate jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** The stored original; fails when there is no such message. */
    public InputStream open(UUID message) {
        LocalDate month = month(message);
        return new InflaterInputStream(new Pieces(month, message));
    }

    /** Stores several originals in the caller's transaction. */
    void storeAll(List<Stored> originals) {
        List<Object[]> rows = new ArrayList<>();
        for (Stored stored : originals) {
            try (OutputStream out =
                            new DeflaterOutputStream(new Cutter(stored, rows), new Deflater(Deflater.BEST_SPEED));
                    InputStream in = stored.original().open()) {
                in.transferTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        insert(rows);
    }

    /** What is to be stored, and the time whose month's partition takes it. */
    record Stored(UUID message, Instant arrivedAt, Original original) {
        LocalDate month() {
            return monthOf(arrivedAt);
        }
    }

    private void insert(List<Object[]> rows) {
        jdbc.batchUpdate("insert into intake.raw (month, message, piece, bytes) values (?, ?, ?, ?)", rows);
        rows.clear();
    }

    /**
     * Makes the month's partition where it is missing: on a connection of its own, so that it is there for everyone and stays even
     * if the caller's transaction does not.
     */
    void prepare(Instant arrivedAt) {
        LocalDate month = monthOf(arrivedAt);
        if (months.contains(month)) {
            return;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + PARTITION_LOCK + ")");
            try {
                statement.execute(
                        "create table if not exists intake.raw_%tY_%<tm partition of intake.raw for values from ('%s') to ('%s')"
                                .formatted(month, month, month.plusMonths(1)));
            } finally {
                statement.execute("select pg_advisory_unlock(" + PARTITION_LOCK + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The part of the raw store for " + month + " cannot be made", e);
        }
        months.add(month);
    }

    private static LocalDate monthOf(Instant arrivedAt) {
        return arrivedAt.atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
    }

    private LocalDate month(UUID message) {
        try {
            return Objects.requireNonNull(jdbc.queryForObject(
                    "select date_trunc('month', arrived_at at time zone 'UTC')::date from intake.message where id = ?",
                    LocalDate.class,
                    message));
        } catch (EmptyResultDataAccessException e) {
            throw new IllegalArgumentException("No message has the id " + message, e);
        }
    }

    /** Cuts a stream into rows and hands some at a time to the database, so that a large message is never whole in memory. */
    private final class Cutter extends FilterOutputStream {
        private final Stored stored;
        private final List<Object[]> rows;
        private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
        private int number;

        Cutter(Stored stored, List<Object[]> rows) {
            super(OutputStream.nullOutputStream());
            this.stored = stored;
            this.rows = rows;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            for (int at = from; at < from + length; ) {
                int fits = Math.min(PIECE - piece.size(), from + length - at);
                piece.write(bytes, at, fits);
                at += fits;
                if (piece.size() == PIECE) {
                    cut();
                }
            }
        }

        @Override
        public void close() {
            cut();
        }

        private void cut() {
            if (piece.size() > 0) {
                rows.add(new Object[] {Date.valueOf(stored.month()), stored.message(), number++, piece.toByteArray()});
                piece.reset();
            }
            if (number > 1 && rows.size() >= ROWS_AT_ONCE) {
                insert(rows);
            }
        }
    }

    /** Reads the rows one after the other. */
    private final class Pieces extends InputStream {
        private final LocalDate month;
        private final UUID message;
        private int next;
        private InputStream current = InputStream.nullInputStream();

        Pieces(LocalDate month, UUID message) {
            this.month = month;
            this.message = message;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int n = current.read(bytes, from, length);
            while (n < 0) {
                List<byte[]> row = jdbc.queryForList(
                        "select bytes from intake.raw where month = ? and message = ? and piece = ?",
                        byte[].class,
                        Date.valueOf(month),
                        message,
                        next++);
                if (row.isEmpty()) {
                    return -1;
                }
                current = new ByteArrayInputStream(row.getFirst());
                n = current.read(bytes, from, length);
            }
            return n;
        }
    }
}
