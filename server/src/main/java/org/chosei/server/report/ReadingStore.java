package org.chosei.server.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chosei.core.report.BrandOpinion;
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
        insert(batch);
        insertFindings(batch.stream().flatMap(ReadingStore::found).toList());
        insertIndicators(batch.stream().flatMap(ReadingStore::named).toList());
        dispose(batch);
        jdbc.update(
                "insert into report.todo (message) select unnest(?::uuid[]) on conflict do nothing", (Object) messages);
    }

    private void insert(List<Read> batch) {
        jdbc.batchUpdate(
                "insert into report.reading (message, language, own_words, tokens, answers, entry) values (?, ?, ?, ?, ?, ?)",
                batch.stream().map(ReadingStore::reading).toList());
        jdbc.update(
                """
                insert into report.words (message, words)
                select message, array_to_tsvector(string_to_array(words, E'\\n')) from unnest(?::uuid[], ?::text[]) as given (message, words)""",
                column(batch, Read::message, UUID[]::new),
                column(batch, read -> String.join("\n", MessageWords.of(read.understood())), String[]::new));
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

    /** One finding of a message, the place-th. */
    private record Found(Read read, Finding finding, int place) {
        String key() {
            return finding.asKey().isTheReport() ? finding.key() + read.message() : finding.key();
        }
    }

    private static Stream<Found> found(Read read) {
        List<Finding> findings = read.understood().findings();
        return IntStream.range(0, findings.size()).mapToObj(place -> new Found(read, findings.get(place), place));
    }

    private void insertFindings(List<Found> rows) {
        jdbc.update(
                """
                insert into report.finding (message, place, category, subtype, key, ports, brands, brand_sources, reasons,
                    observed_from, observed_to, entry)
                select message, place, category, subtype, key, string_to_array(ports, E'\\n'), string_to_array(brands, E'\\n'),
                    string_to_array(brand_sources, E'\\n'), string_to_array(reasons, E'\\n'), observed_from, observed_to, entry
                from unnest(?::uuid[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::timestamptz[], ?::timestamptz[], ?::bigint[])
                    as given (message, place, category, subtype, key, ports, brands, brand_sources, reasons, observed_from,
                        observed_to, entry)""",
                column(rows, row -> row.read().message(), UUID[]::new),
                column(rows, Found::place, Integer[]::new),
                column(rows, row -> row.finding().category().name(), String[]::new),
                column(rows, row -> row.finding().subtype(), String[]::new),
                column(rows, Found::key, String[]::new),
                column(rows, row -> String.join("\n", row.finding().ports()), String[]::new),
                column(rows, row -> lines(row.finding().brands(), BrandOpinion::brandCode), String[]::new),
                column(
                        rows,
                        row -> lines(
                                row.finding().brands(), brand -> brand.source().name()),
                        String[]::new),
                column(rows, row -> lines(row.finding().reasons(), Reason::code), String[]::new),
                column(rows, row -> timestamp(row.finding().observedFrom()), Timestamp[]::new),
                column(rows, row -> timestamp(row.finding().observedTo()), Timestamp[]::new),
                column(rows, row -> row.read().entry(), Long[]::new));
    }

    /** One indicator of a message, and the place of the finding that it belongs to. */
    private record Named(
            UUID message, Indicator indicator, @Nullable Integer finding) {}

    private static Stream<Named> named(Read read) {
        Map<Indicator, Integer> places = new HashMap<>();
        found(read)
                .forEach(found -> found.finding()
                        .indicators()
                        .forEach(indicator -> places.putIfAbsent(indicator, found.place())));
        return read.understood().indicators().stream()
                .limit(MOST_INDICATORS)
                .map(indicator -> new Named(read.message(), indicator, places.get(indicator)));
    }

    private void insertIndicators(List<Named> rows) {
        jdbc.update(
                """
                insert into report.indicator (message, type, value, original, part, line, passage, role, not_counted, finding, address)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::integer[], ?::text[], ?::text[],
                    ?::text[], ?::integer[], ?::inet[])""",
                column(rows, Named::message, UUID[]::new),
                column(rows, row -> row.indicator().type().name(), String[]::new),
                column(rows, row -> shortened(row.indicator().value()), String[]::new),
                column(rows, row -> shortened(row.indicator().original()), String[]::new),
                column(rows, row -> row.indicator().place().part(), Integer[]::new),
                column(rows, row -> row.indicator().place().line(), Integer[]::new),
                column(rows, row -> row.indicator().place().passage().name(), String[]::new),
                column(rows, row -> row.indicator().role().name(), String[]::new),
                column(rows, row -> name(row.indicator().notCounted()), String[]::new),
                column(rows, Named::finding, Integer[]::new),
                column(rows, row -> MessageWords.address(row.indicator()), String[]::new));
    }

    /** A rule's disposition takes the place of a rule's, never that of a person's. */
    private void dispose(List<Read> batch) {
        UUID[] messages = column(batch, Read::message, UUID[]::new);
        Long[] entries = column(batch, Read::entry, Long[]::new);
        String[] dispositions =
                column(batch, read -> read.understood().disposition().name(), String[]::new);
        String[] reasons = column(batch, read -> read.understood().reason().code(), String[]::new);
        jdbc.update("""
                update report.disposition d set to_entry = given.entry
                from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[]) as given (message, entry, disposition, reason)
                where d.message = given.message and d.to_entry is null and not d.by_person
                    and (d.disposition, d.reason) <> (given.disposition, given.reason)""", messages, entries, dispositions, reasons);
        jdbc.update(
                """
                insert into report.disposition (message, disposition, reason, reason_ja, reason_en, by_person, from_entry)
                select message, disposition, reason, reason_ja, reason_en, false, entry
                from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as given (message, entry, disposition, reason, reason_ja, reason_en)
                where not exists (select from report.disposition d where d.message = given.message and d.to_entry is null)""",
                messages,
                entries,
                dispositions,
                reasons,
                column(batch, read -> read.understood().reason().textJa(), String[]::new),
                column(batch, read -> read.understood().reason().textEn(), String[]::new));
    }

    private static <T, V> V[] column(List<T> rows, Function<T, ? extends @Nullable V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static <T> String lines(List<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.joining("\n"));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
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
