package org.chosei.server.incident;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Everything that happened to an incident, over all features, in the order of the world's time. */
@Component
public class Timeline {
    private final JdbcTemplate jdbc;
    private final List<TimelineSource> sources;

    Timeline(JdbcTemplate jdbc, List<TimelineSource> sources) {
        this.jdbc = jdbc;
        this.sources = sources;
    }

    public List<TimelineEvent> of(UUID incident) {
        List<UUID> incidents = jdbc.queryForList(
                "select incident from incident.version where to_entry is null and (incident = ? or absorbed_into = ?)",
                UUID.class,
                incident,
                incident);
        return sources.stream()
                .flatMap(source -> source.of(incidents).stream())
                .sorted(Comparator.comparing(TimelineEvent::at).thenComparing(TimelineEvent::kind))
                .toList();
    }
}
