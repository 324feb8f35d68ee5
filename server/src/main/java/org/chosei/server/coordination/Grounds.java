package org.chosei.server.coordination;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chosei.core.coordination.HandlingStatus;
import org.chosei.core.report.Category;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The grounds of figure 8: data with validity dates (counting rules 16 and 22). */
@Component
public class Grounds {
    private final JdbcTemplate jdbc;

    Grounds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A ground with its words. */
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

    /** @throws Unfit when a decision has a ground that is none for its status */
    void require(Collection<HandlingIncidents.Handled> decided) {
        Set<String> known = new HashSet<>(
                jdbc.queryForList("select distinct status || ' ' || code from coordination.ground", String.class));
        for (HandlingIncidents.Handled one : decided) {
            boolean fits = one.status() == HandlingStatus.UNDECIDED
                    ? one.ground().isEmpty()
                    : known.contains(one.status() + " " + one.ground());
            if (!fits) {
                throw new Unfit(
                        "ground",
                        "Ground '%s' is none for %s: wanted one of those that the incident's category has",
                        one.ground(),
                        one.status());
            }
        }
    }
}
