package org.chosei.server.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Brands;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of brands in force: the shipped one with the operator's changes laid over it. */
@Component
public class BrandBook {
    private final JdbcTemplate jdbc;
    private final Journal journal;
    private volatile Laid laid = new Laid(List.of(), over(List.of()));

    BrandBook(JdbcTemplate jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    public Brands brands() {
        List<Change> changes =
                jdbc.query("select * from directory.brand where to_entry is null order by code", Change::of);
        Laid known = laid;
        if (!known.changes().equals(changes)) {
            known = new Laid(changes, over(changes));
            laid = known;
        }
        return known.brands();
    }

    /** The table as it was when only these journal entries were known. */
    public Brands brandsAsKnown(LongPredicate known) {
        return over(jdbc.query("select * from directory.brand", Change::of).stream()
                .filter(change -> change.stands(known))
                .toList());
    }

    @Transactional
    public void put(Brand brand, Actor actor) {
        write(
                brand,
                false,
                journal.append(actor, "directory.brand-entered", null, null, Map.of("brand", brand.code())));
    }

    @Transactional
    public void remove(Brand brand, String why, Actor actor) {
        write(brand, true, journal.append(actor, "directory.brand-removed", null, why, Map.of("brand", brand.code())));
    }

    private void write(Brand brand, boolean absent, long entry) {
        jdbc.update("update directory.brand set to_entry = ? where code = ? and to_entry is null", entry, brand.code());
        jdbc.update(
                """
                insert into directory.brand (code, name_ja, name_en, aliases, domains, origin, sector, absent, from_entry)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                brand.code(),
                brand.nameJa(),
                brand.nameEn(),
                brand.aliases().toArray(String[]::new),
                brand.domains().toArray(String[]::new),
                brand.origin().name(),
                brand.sector().name(),
                absent,
                entry);
    }

    private static Brands over(List<Change> changes) {
        Map<String, Brand> byCode = new TreeMap<>();
        Brands.shipped().all().forEach(brand -> byCode.put(brand.code(), brand));
        for (Change change : changes) {
            if (change.absent()) {
                byCode.remove(change.brand().code());
            } else {
                byCode.put(change.brand().code(), change.brand());
            }
        }
        return new Brands(byCode.values());
    }

    /** The table that these changes make, kept because reading prepares much for each table. */
    private record Laid(List<Change> changes, Brands brands) {}

    /** A line of the operator's, in force from one entry until another. */
    private record Change(
            Brand brand,
            boolean absent,
            long from,
            @Nullable Long to) {

        static Change of(ResultSet row, int number) throws SQLException {
            return new Change(
                    BrandBook.brand(row, number),
                    row.getBoolean("absent"),
                    row.getLong("from_entry"),
                    row.getObject("to_entry", Long.class));
        }

        boolean stands(LongPredicate known) {
            return known.test(from) && (to == null || !known.test(to));
        }
    }

    private static Brand brand(ResultSet row, int unusedNumber) throws SQLException {
        return new Brand(
                row.getString("code"),
                row.getString("name_ja"),
                row.getString("name_en"),
                List.of((String[]) row.getArray("aliases").getArray()),
                List.of((String[]) row.getArray("domains").getArray()),
                Origin.valueOf(row.getString("origin")),
                Sector.valueOf(row.getString("sector")));
    }
}
