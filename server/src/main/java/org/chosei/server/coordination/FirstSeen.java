package org.chosei.server.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Refuses requests that are said to have been made before anybody could know of their incident: they would count in a quarter that
 * is long closed (counting rule 15). Days are compared, because who writes a telephone call down afterwards often knows no more.
 */
@Component
class FirstSeen {
    private final JdbcTemplate jdbc;
    private final ZoneId zone;

    FirstSeen(JdbcTemplate jdbc, ZoneId deploymentZone) {
        this.jdbc = jdbc;
        this.zone = deploymentZone;
    }

    void require(Collection<Made> made) {
        Map<UUID, Made> byMessage =
                made.stream().collect(Collectors.toMap(Made::message, Function.identity(), (one, _) -> one));
        jdbc.query(
                """
                select c.message, i.number, min(s.at) as seen
                from coordination.carried c
                join coordination.request r on r.id = c.request
                join incident.part p on p.part = r.incident
                join incident.incident i on i.id = p.standing
                join incident.assignment a on a.incident = i.id and a.to_entry is null
                join incident.sighting s on s.id = a.sighting
                where c.message = any (?) group by c.message, i.number order by i.number""",
                row -> {
                    Made one = Objects.requireNonNull(byMessage.get(row.getObject("message", UUID.class)));
                    require(
                            row.getString("number"),
                            one.at(),
                            row.getTimestamp("seen").toInstant());
                },
                (Object) byMessage.keySet().toArray(UUID[]::new));
    }

    private void require(String incident, Instant made, Instant seen) {
        LocalDate day = LocalDate.ofInstant(made, zone);
        LocalDate first = LocalDate.ofInstant(seen, zone);
        if (day.isBefore(first)) {
            throw new Unfit(
                    "too-early",
                    "A request cannot have been made on %s, since its incident %s was first seen on %s: wanted that day or a later one; correct the time at which the request was made",
                    day,
                    incident,
                    first);
        }
    }
}
