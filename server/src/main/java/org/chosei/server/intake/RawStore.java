package org.chosei.server.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.chosei.server.vault.DataKey;
import org.chosei.server.vault.MasterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The originals, byte for byte: deflated, cut, and each piece sealed into a row of at most 1 MiB; streamed both ways. */
@Component
public class RawStore {
    private static final int PIECE = (1 << 20) - DataKey.OVERHEAD;
    private static final int ROWS_AT_ONCE = 8;

    private final JdbcTemplate jdbc;
    private final MasterKey master;

    RawStore(JdbcTemplate jdbc, MasterKey master) {
        this.jdbc = jdbc;
        this.master = master;
    }

    /**
     * The stored original; fails when there is no such message.
     *
     * @throws Erased when its key was destroyed
     */
    public InputStream open(UUID message) {
        return opened(shelf(shelves(List.of(message)), message), Map.of());
    }

    /**
     * Several originals, whose first pieces are fetched together, for most have no second. One that cannot be opened fails when it is
     * asked for, and alone.
     */
    public Map<UUID, Supplier<InputStream>> openAll(Collection<UUID> messages) {
        Map<UUID, Shelf> shelves = shelves(messages);
        Map<UUID, byte[]> first = firstPieces(shelves.values());
        Map<UUID, Supplier<InputStream>> originals = new HashMap<>();
        messages.forEach(message -> originals.put(message, () -> opened(shelf(shelves, message), first)));
        return originals;
    }

    private static Shelf shelf(Map<UUID, Shelf> shelves, UUID message) {
        Shelf shelf = shelves.get(message);
        if (shelf == null) {
            throw new IllegalArgumentException("No message has the id " + message);
        }
        return shelf;
    }

    private Map<UUID, Shelf> shelves(Collection<UUID> messages) {
        return jdbc
                .query(
                        """
                        select m.id, date_trunc('month', m.arrived_at at time zone 'UTC')::date as month, k.wrapped
                        from intake.message m left join intake.data_key k on k.message = m.id where m.id = any (?)""",
                        (row, _) -> new Shelf(
                                row.getObject("id", UUID.class),
                                row.getObject("month", LocalDate.class),
                                row.getBytes("wrapped")),
                        (Object) messages.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Shelf::message, Function.identity()));
    }

    private Map<UUID, byte[]> firstPieces(Collection<Shelf> shelves) {
        Map<UUID, byte[]> first = new HashMap<>();
        shelves.stream()
                .collect(Collectors.groupingBy(Shelf::month))
                .forEach((month, together) -> jdbc.query(
                        "select message, bytes from intake.raw where month = ? and message = any (?) and piece = 0",
                        row -> {
                            first.put(row.getObject("message", UUID.class), row.getBytes("bytes"));
                        },
                        Date.valueOf(month),
                        together.stream().map(Shelf::message).toArray(UUID[]::new)));
        return first;
    }

    private InputStream opened(Shelf shelf, Map<UUID, byte[]> first) {
        if (shelf.wrapped() == null) {
            throw new Erased(shelf.message());
        }
        DataKey key = master.unwrap(shelf.wrapped(), shelf.message());
        return new InflaterInputStream(new Joined(
                piece -> Optional.ofNullable(piece == 0 ? first.get(shelf.message()) : null)
                        .or(() -> sealed(shelf.month(), shelf.message(), piece))
                        .map(bytes -> key.open(bytes, place(piece)))));
    }

    /** Stores several originals in the caller's transaction. */
    void storeAll(List<Stored> originals) {
        List<Object[]> rows = new ArrayList<>();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            for (Stored stored : originals) {
                deflater.reset();
                store(stored, deflater, rows);
            }
        } finally {
            deflater.end();
        }
        insert(rows);
    }

    private void store(Stored stored, Deflater deflater, List<Object[]> rows) {
        try (OutputStream out = new DeflaterOutputStream(pieces(stored, rows), deflater);
                InputStream in = stored.original().open()) {
            in.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is to be stored, the month whose partition takes it, and its key. */
    record Stored(UUID message, LocalDate month, Original original, DataKey key) {}

    /** Where an original stands; without a key it was erased. */
    private record Shelf(UUID message, LocalDate month, byte @Nullable [] wrapped) {}

    /** Hands some rows at a time to the database, so that a large message is never whole in memory. */
    private Cutting pieces(Stored stored, List<Object[]> rows) {
        int[] number = {0};
        return new Cutting(PIECE, bytes -> {
            byte[] sealed = stored.key().seal(bytes, place(number[0]));
            rows.add(new Object[] {Date.valueOf(stored.month()), stored.message(), number[0]++, sealed});
            if (number[0] > 1 && rows.size() >= ROWS_AT_ONCE) {
                insert(rows);
            }
        });
    }

    private void insert(List<Object[]> rows) {
        jdbc.batchUpdate("insert into intake.raw (month, message, piece, bytes) values (?, ?, ?, ?)", rows);
        rows.clear();
    }

    private Optional<byte[]> sealed(LocalDate month, UUID message, int piece) {
        return jdbc
                .queryForList(
                        "select bytes from intake.raw where month = ? and message = ? and piece = ?",
                        byte[].class,
                        Date.valueOf(month),
                        message,
                        piece)
                .stream()
                .findFirst();
    }

    private static String place(int piece) {
        return "raw/" + piece;
    }
}
