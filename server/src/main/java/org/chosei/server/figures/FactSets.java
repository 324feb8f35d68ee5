package org.chosei.server.figures;

import java.time.Instant;
import java.util.function.Predicate;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Brands;
import org.chosei.core.directory.Origin;
import org.chosei.core.figures.PortRow;
import org.chosei.core.figures.Quarter;
import org.chosei.server.directory.BrandBook;
import org.chosei.server.figures.Figure.Handled;
import org.chosei.server.figures.Figure.OfBrands;
import org.chosei.server.figures.Figure.Ports;
import org.springframework.stereotype.Component;

/** Finds for each figure the set of facts that it counts, cut from what the tables count. */
@Component
class FactSets {
    private final BrandBook brandBook;
    private final ScanPorts ports;
    private final OwnMonths ownMonths;

    FactSets(BrandBook brandBook, ScanPorts ports, OwnMonths ownMonths) {
        this.brandBook = brandBook;
        this.ports = ports;
        this.ownMonths = ownMonths;
    }

    /** @param at the instant of what is known */
    FactSet of(Figure figure, Quarter quarter, Known known, Instant at) {
        return switch (figure) {
            case Figure.Reports() -> FactSet.reports(CountedReports.all(known));
            case Figure.Messages(var channel) ->
                FactSet.reports(CountedReports.asserting(known))
                        .where("f.channel = :channel")
                        .with("channel", channel.name());
            case Figure.Requests() -> FactSet.requests(CountedRequests.made(known));
            case Figure.Incidents() -> FactSet.incidents(CountedIncidents.firstReported(known));
            case Figure.OnlyElsewhere() -> FactSet.incidents(CountedIncidents.onlyElsewhere(known));
            case Figure.OfCategory(var category) ->
                FactSet.incidents(CountedIncidents.firstReported(known))
                        .where("f.category = :category")
                        .with("category", category.name());
            case OfBrands imitated -> brands(imitated, known);
            case Ports(var row) -> ports(row, quarter, known, at);
            case Handled(var category, var how) ->
                FactSet.incidents(HandlingBlocks.each(known))
                        .where("f.category = :category and " + condition(how))
                        .with("category", category.name());
        };
    }

    private FactSet brands(OfBrands imitated, Known known) {
        Brands brands = brandBook.brandsAsKnown(known::knows);
        FactSet phishing = FactSet.incidents(CountedIncidents.firstReported(known));
        return imitated.origin() == Origin.UNKNOWN && imitated.sector() == null
                ? phishing.where("f.category = 'PHISHING' and coalesce(f.brand <> all (:named), true)")
                        .with("named", codes(brands, brand -> brand.origin() != Origin.UNKNOWN))
                : phishing.where("f.category = 'PHISHING' and f.brand = any (:brands)")
                        .with(
                                "brands",
                                codes(
                                        brands,
                                        brand -> brand.origin() == imitated.origin()
                                                && (imitated.sector() == null || imitated.sector() == brand.sector())));
    }

    private static String[] codes(Brands brands, Predicate<Brand> wanted) {
        return brands.all().stream().filter(wanted).map(Brand::code).toArray(String[]::new);
    }

    /** Which ports are other ones, only the whole table tells. */
    private FactSet ports(String row, Quarter quarter, Known known, Instant at) {
        FactSet touched = FactSet.ports(ScanPorts.touched(known));
        return switch (row) {
            case Ports.ALL -> touched;
            case Ports.OTHER ->
                touched.where("f.port <> all (:largest)")
                        .with(
                                "largest",
                                ports.of(quarter, ownMonths.span(quarter, known, at), known).largest().stream()
                                        .map(PortRow::port)
                                        .toArray(String[]::new));
            default -> touched.where("f.port = :port").with("port", row);
        };
    }

    private static String condition(Handled.How how) {
        return switch (how) {
            case NOTIFIED, NOT_NEEDED, UNDECIDED -> "f.status = '%s'".formatted(how);
            case STOPPED -> "f.asked is not null";
            case STILL_UP -> "f.still_up";
        };
    }
}
