package org.chosei.core.report.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The phrases of a room by name, from the table {@code phrases.txt} beside its classes ({@link PhraseTable}). May be shared by
 * threads.
 */
public final class PhraseBook {
    private static final String TABLE = "phrases.txt";
    /** Each room's book is read once, whichever of its classes asks first. */
    private static final Map<String, PhraseBook> BOOKS = new ConcurrentHashMap<>();

    private final String file;
    private final Map<String, PhraseTable.Entry> entries;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    PhraseBook(String file, List<String> lines) {
        this.file = file;
        this.entries = PhraseTable.read(file, lines);
    }

    /** The book of the package that holds this class. */
    public static PhraseBook of(Class<?> room) {
        return BOOKS.computeIfAbsent(room.getPackageName(), name -> read(room));
    }

    /** All ways of saying it in one. */
    public Phrase phrase(String name) {
        PhraseTable.Entry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException(
                    "%s holds no phrase [%s], only %s".formatted(file, name, entries.keySet()));
        }
        asked.add(name);
        try {
            return phrase(entry, entry.regex());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            checkWays(entry);
            throw fault(entry, entry.line(), e);
        }
    }

    /** Each way by itself: two halves of a group on two lines would fit together. */
    void checkWays() {
        entries.values().forEach(this::checkWays);
    }

    private void checkWays(PhraseTable.Entry entry) {
        for (PhraseTable.Way way : entry.ways()) {
            try {
                phrase(entry, way.regex());
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw fault(entry, way.line(), e);
            }
        }
    }

    private static Phrase phrase(PhraseTable.Entry entry, String regex) {
        return entry.anyCase() ? Phrase.ofAnyCase(regex) : Phrase.of(regex);
    }

    private IllegalArgumentException fault(PhraseTable.Entry entry, int line, RuntimeException cause) {
        IllegalArgumentException fault =
                PhraseTable.fault(file, line, "phrase [" + entry.name() + "] is no pattern: " + cause.getMessage());
        fault.initCause(cause);
        return fault;
    }

    /** Which phrases nobody has asked for, and where they stand. */
    List<String> unasked() {
        return entries.values().stream()
                .filter(entry -> !asked.contains(entry.name()))
                .map(entry -> "%s line %d: [%s]".formatted(file, entry.line(), entry.name()))
                .toList();
    }

    private static PhraseBook read(Class<?> room) {
        String file = room.getPackageName().replace('.', '/') + '/' + TABLE;
        try (InputStream in = room.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalArgumentException("%s asks for phrases, but there is no %s".formatted(room, file));
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new PhraseBook(file, reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
