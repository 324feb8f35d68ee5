package org.chosei.server.coordination;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chosei.core.coordination.HandlingStatus;
import org.chosei.core.report.Category;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** The grounds of figure 8: data with validity dates (counting rules 16 and 22). */
@Component
public class Grounds {
    private final JdbcTemplate jdbc;
    private final ZoneId zone;

    Grounds(JdbcTemplate jdbc, ZoneId deploymentZone) {
        this.jdbc = jdbc;
        this.zone = deploymentZone;
    }

    /**
     * A ground with its words.
     *
     * @param status with which it goes: NOTIFIED or NOT_NEEDED
     */
    public record Ground(String code, HandlingStatus status, Category category, String ja, String en) {}

    /** Those of a category that are valid on a day, in the order in which figure 8 lists them. */
    public List<Ground> of(Category category, LocalDate day) {
        return jdbc.query(
                """
                select code, status, ja, en from coordination.ground
                where category = ? and valid_from <= ? and (valid_until is null or ? < valid_until) order by status desc, place, code""",
                (row, _) -> new Ground(
                        row.getString("code"),
                        HandlingStatus.valueOf(row.getString("status")),
                        category,
                        row.getString("ja"),
                        row.getString("en")),
                category.name(),
                day,
                day);
    }

    /** Those that a decision about an incident can have. */
    List<Ground> ofIncident(UUID incident) {
        return jdbc
                .query(
                        """
                        select v.category, (coalesce(i.first_reported_at, i.last_seen_at) at time zone ?)::date as day
                        from incident.part p join incident.incident i on i.id = p.standing
                        join incident.version v on v.incident = p.standing and v.to_entry is null where p.part = ?""",
                        (row, _) ->
                                of(Category.valueOf(row.getString("category")), row.getObject("day", LocalDate.class)),
                        zone.getId(),
                        incident)
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** @throws Unfit when a decision has a ground that its status and its incident's category have not on the day of the first report */
    void require(Collection<HandlingIncidents.Handled> decided) {
        jdbc.query(
                """
                select given.incident, given.ground, given.status, v.category
                from unnest(?::uuid[], ?::text[], ?::text[]) as given (incident, status, ground)
                left join incident.part p on p.part = given.incident
                left join incident.incident i on i.id = p.standing
                left join incident.version v on v.incident = p.standing and v.to_entry is null
                cross join lateral (select (coalesce(i.first_reported_at, i.last_seen_at) at time zone ?)::date as day) first
                where case given.status when 'UNDECIDED' then given.ground <> '' else not exists (
                    select from coordination.ground g
                    where g.category = v.category and g.status = given.status and g.code = given.ground
                        and g.valid_from <= first.day and (g.valid_until is null or first.day < g.valid_until)) end
                limit 1""",
                (RowCallbackHandler) row -> {
                    throw refused(
                            row.getString("ground"),
                            HandlingStatus.valueOf(row.getString("status")),
                            row.getString("category"),
                            ofIncident(row.getObject("incident", UUID.class)));
                },
                decided.stream().map(HandlingIncidents.Handled::incident).toArray(UUID[]::new),
                decided.stream().map(one -> one.status().name()).toArray(String[]::new),
                decided.stream().map(HandlingIncidents.Handled::ground).toArray(String[]::new),
                zone.getId());
    }

    private static Unfit refused(String ground, HandlingStatus status, String category, List<Ground> ofIncident) {
        List<String> wanted = ofIncident.stream()
                .filter(each -> each.status() == status)
                .map(Ground::code)
                .toList();
        return new Unfit(
                "ground",
                "Ground '%s' is none for %s of %s: wanted %s",
                ground,
                status,
                category,
                wanted.isEmpty() ? "no ground" : "one of " + wanted);
    }
}
