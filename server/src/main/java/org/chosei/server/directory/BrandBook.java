package org.chosei.server.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Brands;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Journal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of brands in force: the shipped one with the operator's changes laid over it. */
@Component
public class BrandBook {
    private final JdbcTemplate jdbc;
    private final Journal journal;

    BrandBook(JdbcTemplate jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    public Brands brands() {
        Map<String, Brand> byCode = new TreeMap<>();
        Brands.shipped().all().forEach(brand -> byCode.put(brand.code(), brand));
        jdbc.query("select * from directory.brand where not absent", BrandBook::brand).forEach(brand -> byCode.put(brand.code(), brand));
        jdbc.queryForList("select code from directory.brand where absent", String.class).forEach(byCode::remove);
        return new Brands(byCode.values());
    }

    @Transactional
    public void put(Brand brand, Actor actor) {
        write(brand, false);
        journal.append(actor, "directory.brand-entered", null, null, Map.of("brand", brand.code()));
    }

    @Transactional
    public void remove(Brand brand, String why, Actor actor) {
        write(brand, true);
        journal.append(actor, "directory.brand-removed", null, why, Map.of("brand", brand.code()));
    }

    private void write(Brand brand, boolean absent) {
        jdbc.update(
                """
                insert into directory.brand (code, name_ja, name_en, aliases, domains, origin, sector, absent)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set name_ja = excluded.name_ja, name_en = excluded.name_en, aliases = excluded.aliases,
                    domains = excluded.domains, origin = excluded.origin, sector = excluded.sector, absent = excluded.absent""",
                brand.code(),
                brand.nameJa(),
                brand.nameEn(),
                brand.aliases().toArray(String[]::new),
                brand.domains().toArray(String[]::new),
                brand.origin().name(),
                brand.sector().name(),
                absent);
    }

    private static Brand brand(ResultSet row, int number) throws SQLException {
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
