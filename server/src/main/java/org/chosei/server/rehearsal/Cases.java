package org.chosei.server.rehearsal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Looks up, many at once, which incidents messages were found to speak of. */
@Component
class Cases {
    private final JdbcTemplate jdbc;

    Cases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An incident as it stands, with one of its keys. */
    record Standing(
            UUID incident,
            Category category,
            String key,
            @Nullable String brand) {}

    Map<UUID, List<Standing>> of(Collection<UUID> messages) {
        Map<UUID, List<Standing>> cases = new HashMap<>();
        jdbc.query(
                """
                select distinct s.message, a.incident, v.category, s.key, v.brand
                from incident.sighting s
                join incident.assignment a on a.sighting = s.id and a.to_entry is null
                join incident.version v on v.incident = a.incident and v.to_entry is null and v.standing
                where s.message = any (?) and s.withdrawn_entry is null""",
                row -> {
                    cases.computeIfAbsent(row.getObject("message", UUID.class), _ -> new ArrayList<>())
                            .add(new Standing(
                                    row.getObject("incident", UUID.class),
                                    Category.valueOf(row.getString("category")),
                                    row.getString("key"),
                                    row.getString("brand")));
                },
                (Object) messages.toArray(UUID[]::new));
        return cases;
    }
}
