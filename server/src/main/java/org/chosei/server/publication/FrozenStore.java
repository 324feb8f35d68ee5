package org.chosei.server.publication;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.chosei.core.figures.Quarter;
import org.chosei.core.publication.Language;
import org.chosei.server.figures.AsOf;
import org.chosei.server.figures.FrozenEditions;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps frozen editions; nothing here changes one. */
@Component
@Order(0)
class FrozenStore implements FrozenEditions {
    private static final String SELECT =
            "select quarter, position, as_of, layout, report, text_ja, text_en, published is not null from publication.edition ";

    private final JdbcTemplate jdbc;

    FrozenStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param position that it was counted as of
     * @param texts what analysts had written
     */
    record Frozen(
            Quarter quarter,
            int position,
            Instant asOf,
            String layout,
            String report,
            Map<Language, String> texts,
            boolean published) {}

    @Override
    public Optional<String> reportJson(Quarter quarter, AsOf asOf) {
        return jdbc.queryForList("""
                        select report from publication.edition e
                        where quarter = ? and (?::integer is null or exists (
                            select from journal.sealed s where s.entry = e.entry and s.block <= ?))""", String.class, quarter.toString(), asOf.position(), asOf.position()).stream()
                .findFirst();
    }

    Optional<Frozen> find(Quarter quarter) {
        return jdbc.query(SELECT + "where quarter = ?", FrozenStore::frozen, quarter.toString()).stream()
                .findFirst();
    }

    List<Frozen> all() {
        return jdbc.query(SELECT + "order by quarter desc", FrozenStore::frozen);
    }

    private static Frozen frozen(ResultSet row, int number) throws SQLException {
        return new Frozen(
                Quarter.parse(row.getString(1)),
                row.getInt(2),
                row.getTimestamp(3).toInstant(),
                row.getString(4),
                row.getString(5),
                Map.of(Language.JA, row.getString(6), Language.EN, row.getString(7)),
                row.getBoolean(8));
    }

    void put(Frozen edition, Map<Language, SortedMap<String, byte[]>> files, long entry) {
        jdbc.update(
                """
                insert into publication.edition (quarter, position, as_of, layout, report, text_ja, text_en, entry)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                edition.quarter().toString(),
                edition.position(),
                Timestamp.from(edition.asOf()),
                edition.layout(),
                edition.report(),
                edition.texts().get(Language.JA),
                edition.texts().get(Language.EN),
                entry);
        files.forEach((language, byPath) -> jdbc.batchUpdate(
                "insert into publication.file (quarter, language, path, content) values (?, ?, ?, ?)",
                byPath.entrySet().stream()
                        .map(file -> new Object[] {
                            edition.quarter().toString(), language.code(), file.getKey(), compressed(file.getValue())
                        })
                        .toList()));
    }

    /** False when there is no such edition or it was published before. */
    boolean publish(Quarter quarter, long entry) {
        return jdbc.update(
                        "update publication.edition set published = ? where quarter = ? and published is null",
                        entry,
                        quarter.toString())
                > 0;
    }

    SortedMap<String, byte[]> files(Quarter quarter, Language language) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        jdbc.query(
                "select path, content from publication.file where quarter = ? and language = ?",
                row -> {
                    files.put(row.getString(1), expanded(row.getBytes(2)));
                },
                quarter.toString(),
                language.code());
        return files;
    }

    /** Quarters of which the journal tells that they were frozen, whose edition is not there. */
    List<String> gone() {
        return jdbc.queryForList("""
                select j.data ->> 'quarter' from journal.entry j
                where j.kind = 'edition.frozen' and not exists (select from publication.edition e where e.entry = j.id)
                order by 1""", String.class);
    }

    /** What the journal holds of an edition's files since it was frozen: their digests. */
    String sealedDigests(Quarter quarter) {
        return String.valueOf(jdbc.queryForObject(
                "select coalesce(j.data ->> 'files', '{}') from publication.edition e join journal.entry j on j.id = e.entry where e.quarter = ?",
                String.class,
                quarter.toString()));
    }

    Optional<byte[]> file(Quarter quarter, Language language, String path) {
        return jdbc
                .queryForList(
                        "select content from publication.file where quarter = ? and language = ? and path = ?",
                        byte[].class,
                        quarter.toString(),
                        language.code(),
                        path)
                .stream()
                .findFirst()
                .map(FrozenStore::expanded);
    }

    private static byte[] compressed(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private static byte[] expanded(byte[] compressed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
