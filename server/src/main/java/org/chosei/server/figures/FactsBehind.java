package org.chosei.server.figures;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Brands;
import org.chosei.core.directory.Origin;
import org.chosei.core.figures.Quarter;
import org.chosei.server.directory.BrandBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The facts behind a figure: ids in the order of time, by the same statements that counted them. */
@Component
public class FactsBehind {
    private final JdbcClient jdbc;
    private final Positions positions;
    private final BrandBook brandBook;
    private final ZoneId zone;

    FactsBehind(JdbcClient jdbc, Positions positions, BrandBook brandBook, ZoneId deploymentZone) {
        this.jdbc = jdbc;
        this.positions = positions;
        this.brandBook = brandBook;
        this.zone = deploymentZone;
    }

    public List<UUID> incidents(Quarter quarter, Cell cell, AsOf asOf) {
        Known known = positions.known(asOf);
        Brands brands = brandBook.brandsAsKnown(known::knows);
        return jdbc.sql("""
                with counted as materialized (%s), %s
                select f.incident from counted f left join handled h using (incident)
                where (:category::text is null or f.category = :category)
                    and (:origin::text is null or coalesce(f.brand = any (:brands), false) <> :unknown and f.category = 'PHISHING')
                    and (:port::text is null or exists (select %s and :port = any (s.ports)))
                    and (:handling::text is null or :handling = coalesce(h.status, 'UNDECIDED'))
                order by f.at, f.incident""".formatted(
                                CountedIncidents.firstReported(known),
                                HandlingBlocks.handled(known),
                                CountedIncidents.sightings(known)))
                .params(span(quarter, cell.month()).parameters())
                .param("category", name(cell.category()))
                .param("origin", name(cell.origin()))
                .param("unknown", cell.origin() == Origin.UNKNOWN)
                .param("brands", codes(brands, cell))
                .param("port", cell.port())
                .param("handling", cell.handling())
                .query(UUID.class)
                .list();
    }

    /** The messages behind a month of table 1, or behind its total. */
    public List<UUID> reports(Quarter quarter, @Nullable YearMonth month, AsOf asOf) {
        return jdbc.sql("select r.id from (%s) r order by r.received_at, r.id"
                        .formatted(CountedReports.all(positions.known(asOf))))
                .params(span(quarter, month).parameters())
                .query(UUID.class)
                .list();
    }

    /** The counted requests behind a month of table 1, or behind its total. */
    public List<UUID> requests(Quarter quarter, @Nullable YearMonth month, AsOf asOf) {
        return jdbc.sql("select r.id from (%s) r where r.made_at >= :from and r.made_at < :to order by r.made_at, r.id"
                        .formatted(CountedRequests.all(positions.known(asOf))))
                .params(span(quarter, month).parameters())
                .query(UUID.class)
                .list();
    }

    /** The brands that a cell counts; for the unknown ones those that it does not. */
    private static String[] codes(Brands brands, Cell cell) {
        return brands.all().stream()
                .filter(brand -> cell.origin() == Origin.UNKNOWN
                        ? brand.origin() != Origin.UNKNOWN
                        : brand.origin() == cell.origin())
                .filter(brand -> cell.sector() == null || brand.sector() == cell.sector())
                .map(Brand::code)
                .toArray(String[]::new);
    }

    private Span span(Quarter quarter, @Nullable YearMonth month) {
        return month == null ? Span.of(quarter, zone) : new Span(month, month, zone);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
