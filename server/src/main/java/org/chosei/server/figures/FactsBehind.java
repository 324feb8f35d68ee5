package org.chosei.server.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.chosei.core.figures.Quarter;
import org.chosei.core.intake.Channel;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The facts behind a figure, in the order of time. */
@Component
public class FactsBehind {
    /** How many facts a page holds. */
    public static final int ROWS = 200;

    private final JdbcClient jdbc;
    private final Snapshot snapshot;
    private final Positions positions;
    private final FactSets sets;
    private final OwnMonths ownMonths;
    private final ZoneId zone;

    FactsBehind(
            JdbcClient jdbc,
            Snapshot snapshot,
            Positions positions,
            FactSets sets,
            OwnMonths ownMonths,
            ZoneId deploymentZone) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
        this.positions = positions;
        this.sets = sets;
        this.ownMonths = ownMonths;
        this.zone = deploymentZone;
    }

    /**
     * One page of the facts.
     *
     * @param total of all pages: the figure itself
     */
    public record Page(long total, List<Fact> facts) {

        /** Whether there are more than these first pages hold. */
        public boolean hasMoreThan(int pages) {
            return (long) pages * ROWS < total;
        }
    }

    /**
     * @param month one of the quarter's; null for all of them that were counted here
     * @param page from 1
     */
    public Page of(Quarter quarter, Figure figure, @Nullable YearMonth month, AsOf asOf, int page) {
        return snapshot.see(() -> {
            List<YearMonth> months = months(quarter, figure, month, asOf);
            return months.isEmpty()
                    ? new Page(0, List.of())
                    : page(
                            sets.of(figure, quarter, positions.known(asOf), asOf.instant()),
                            new Span(months.getFirst(), months.getLast(), zone),
                            positions.known(asOf),
                            page);
        });
    }

    /** History has no facts that could be listed. */
    private List<YearMonth> months(Quarter quarter, Figure figure, @Nullable YearMonth month, AsOf asOf) {
        return (figure.isOfOwnMonths() ? ownMonths.of(quarter, asOf) : quarter.months())
                .stream().filter(each -> month == null || each.equals(month)).toList();
    }

    private Page page(FactSet set, Span span, Known known, int page) {
        long total = jdbc.sql("select count(*) from (%s) f".formatted(set.sql()))
                .params(span.parameters())
                .params(set.parameters())
                .query(Long.class)
                .single();
        List<Fact> facts = jdbc.sql("""
                select f.id, f.at, f.port, %s
                from (select * from (%s) s order by at, id, port limit :rows offset :skipped) f %s
                order by f.at, f.id, f.port""".formatted(columns(set.kind()), set.sql(), joins(set.kind(), known)))
                .params(span.parameters())
                .params(set.parameters())
                .param("rows", ROWS)
                .param("skipped", (page - 1L) * ROWS)
                .query((row, _) -> fact(set.kind(), row))
                .list();
        return new Page(total, facts);
    }

    private static String columns(FactSet.Kind kind) {
        return switch (kind) {
            case INCIDENT -> "i.number, v.category, v.key, v.brand";
            case REPORT -> "m.number, m.channel";
            case REQUEST -> "i.number, asked.incident, asked.category, asked.key, p.name as party";
        };
    }

    private static String joins(FactSet.Kind kind, Known known) {
        return switch (kind) {
            case INCIDENT -> """
                join incident.incident i on i.id = f.id
                join incident.version v on v.incident = f.id and %s""".formatted(known.holds("v"));
            case REPORT -> "join intake.message m on m.id = f.id";
            case REQUEST -> """
                join coordination.request r on r.id = f.id
                join directory.party p on p.id = r.party %s
                join incident.incident i on i.id = asked.incident""".formatted(CountedRequests.asked(known));
        };
    }

    private static Fact fact(FactSet.Kind kind, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String number = row.getString("number");
        Instant at = row.getTimestamp("at").toInstant();
        return switch (kind) {
            case INCIDENT ->
                new Fact.OfIncident(
                        id,
                        number,
                        at,
                        Category.valueOf(row.getString("category")),
                        row.getString("key"),
                        row.getString("brand"),
                        row.getString("port"));
            case REPORT -> new Fact.OfReport(id, number, at, Channel.valueOf(row.getString("channel")));
            case REQUEST ->
                new Fact.OfRequest(
                        id,
                        at,
                        row.getObject("incident", UUID.class),
                        number,
                        Category.valueOf(row.getString("category")),
                        row.getString("key"),
                        row.getString("party"));
        };
    }
}
