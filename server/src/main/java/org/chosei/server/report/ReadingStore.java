package org.chosei.server.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chosei.core.report.Finding;
import org.chosei.core.report.Indicator;
import org.chosei.core.report.Reason;
import org.chosei.core.report.Understanding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what was read, a batch in a handful of statements; a reading anew replaces the former one. */
@Component
class ReadingStore {
    private static final int LONGEST_VALUE = 2000;
    private static final int MOST_INDICATORS = 5000;

    private final JdbcTemplate jdbc;

    ReadingStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One message's understanding and the journal entry that tells of it. */
    record Read(UUID message, Understanding understood, long entry) {}

    void write(List<Read> batch) {
        UUID[] messages = batch.stream().map(Read::message).toArray(UUID[]::new);
        for (String table : List.of("words", "indicator", "finding", "reading")) {
            jdbc.update("delete from report." + table + " where message = any(?)", (Object) messages);
        }
        jdbc.batchUpdate(
                "insert into report.reading (message, language, own_words, tokens, answers, entry) values (?, ?, ?, ?, ?, ?)",
                batch.stream().map(ReadingStore::reading).toList());
        jdbc.batchUpdate(
                "insert into report.words (message, words) values (?, array_to_tsvector(?))",
                batch.stream()
                        .map(read -> new Object[] {read.message(), MessageWords.of(read.understood())})
                        .toList());
        List<Object[]> findings = new ArrayList<>();
        List<Object[]> indicators = new ArrayList<>();
        for (Read read : batch) {
            List<Finding> found = read.understood().findings();
            for (int place = 0; place < found.size(); place++) {
                findings.add(finding(read, found.get(place), place));
            }
            read.understood().indicators().stream()
                    .limit(MOST_INDICATORS)
                    .forEach(i -> indicators.add(indicator(read.message(), i, place(found, i))));
        }
        jdbc.batchUpdate("""
                insert into report.finding (message, place, category, subtype, key, ports, brands, brand_sources, reasons, observed_from, observed_to, entry)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", findings);
        jdbc.batchUpdate(
                "insert into report.indicator (message, type, value, original, part, line, passage, role, not_counted, finding, address) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::inet)",
                indicators);
        dispose(batch);
        jdbc.update(
                "insert into report.todo (message) select unnest(?::uuid[]) on conflict do nothing", (Object) messages);
    }

    /** A rule's disposition takes the place of a rule's, never that of a person's. */
    private void dispose(List<Read> batch) {
        jdbc.batchUpdate(
                "update report.disposition set to_entry = ? where message = ? and to_entry is null and not by_person and (disposition, reason) <> (?, ?)",
                batch.stream()
                        .map(r -> new Object[] {
                            r.entry(),
                            r.message(),
                            r.understood().disposition().name(),
                            r.understood().reason().code()
                        })
                        .toList());
        jdbc.batchUpdate("""
                insert into report.disposition (message, disposition, reason, reason_ja, reason_en, by_person, from_entry)
                select ?, ?, ?, ?, ?, false, ? where not exists (select from report.disposition where message = ? and to_entry is null)""", batch.stream().map(ReadingStore::disposition).toList());
    }

    private static Object[] reading(Read read) {
        Understanding u = read.understood();
        return new Object[] {
            read.message(),
            u.language(),
            u.ownWords(),
            u.tokens().toArray(String[]::new),
            u.answers().stream().limit(50).toArray(String[]::new),
            read.entry()
        };
    }

    private static Object[] disposition(Read read) {
        Reason reason = read.understood().reason();
        return new Object[] {
            read.message(),
            read.understood().disposition().name(),
            reason.code(),
            reason.textJa(),
            reason.textEn(),
            read.entry(),
            read.message()
        };
    }

    private static Object[] finding(Read read, Finding f, int place) {
        String key = f.asKey().isTheReport() ? f.key() + read.message() : f.key();
        return new Object[] {
            read.message(),
            place,
            f.category().name(),
            f.subtype(),
            key,
            f.ports().toArray(String[]::new),
            f.brands().stream().map(b -> b.brandCode()).toArray(String[]::new),
            f.brands().stream().map(b -> b.source().name()).toArray(String[]::new),
            f.reasons().stream().map(Reason::code).toArray(String[]::new),
            timestamp(f.observedFrom()),
            timestamp(f.observedTo()),
            read.entry()
        };
    }

    private static Object[] indicator(UUID message, Indicator i, @Nullable Integer finding) {
        return new Object[] {
            message,
            i.type().name(),
            shortened(i.value()),
            shortened(i.original()),
            i.place().part(),
            i.place().line(),
            i.place().passage().name(),
            i.role().name(),
            i.notCounted() == null ? null : i.notCounted().name(),
            finding,
            MessageWords.address(i)
        };
    }

    private static @Nullable Integer place(List<Finding> findings, Indicator indicator) {
        if (indicator.notCounted() != null) {
            return null;
        }
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i).indicators().contains(indicator)) {
                return i;
            }
        }
        return null;
    }

    /** PostgreSQL's text holds no NUL, and nobody reads an address of more than two thousand characters. */
    private static String shortened(String text) {
        String clean = text.replace('\0', ' ');
        return clean.length() > LONGEST_VALUE ? clean.substring(0, LONGEST_VALUE) : clean;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static Map<String, Object> told(Understanding u) {
        return Map.of(
                "disposition", u.disposition().name(),
                "reason", u.reason().code(),
                "findings",
                        u.findings().stream()
                                .map(f -> f.category() + " " + f.key())
                                .limit(200)
                                .toList());
    }
}
