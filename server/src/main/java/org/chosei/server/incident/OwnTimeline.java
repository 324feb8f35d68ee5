package org.chosei.server.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the incident feature itself tells: reports that speak of the incident, decisions and notes. */
@Component
class OwnTimeline implements TimelineSource {
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    OwnTimeline(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<TimelineEvent> of(Collection<UUID> incidents) {
        Object ids = incidents.toArray(UUID[]::new);
        List<TimelineEvent> events = new ArrayList<>(jdbc.query("""
                select s.message, min(s.at) as at, string_agg(distinct s.key, ', ' order by s.key) as key,
                    string_agg(distinct s.category, ', ' order by s.category) as category
                from incident.assignment a join incident.sighting s on s.id = a.sighting
                where a.incident = any (?) and a.to_entry is null group by s.message""", OwnTimeline::sighting, ids));
        events.addAll(jdbc.query("""
                select e.*, n.text, exists (select from journal.entry u where u.undoes = e.id) as undone
                from journal.entry e left join incident.note n on n.entry = e.id
                where e.subject = any (?) and e.kind like 'incident.%' order by e.id""", this::decision, ids));
        return events;
    }

    /** A report once, whichever of the incident's keys it names: of what was merged it may name several. */
    private static TimelineEvent sighting(ResultSet row, int number) throws SQLException {
        return new TimelineEvent(
                row.getTimestamp("at").toInstant(),
                "incident.sighted",
                "rule",
                "counting-10",
                null,
                row.getObject("message", UUID.class),
                Map.of("category", row.getString("category"), "key", row.getString("key")),
                null,
                false);
    }

    private TimelineEvent decision(ResultSet row, int number) throws SQLException {
        Map<String, String> data = new TreeMap<>();
        json.readValue(row.getString("data"), DATA).forEach((name, value) -> data.put(name, String.valueOf(value)));
        String text = row.getString("text");
        if (text != null) {
            data.put("text", text);
        }
        return new TimelineEvent(
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getString("actor_kind"),
                row.getString("actor_id"),
                row.getString("why"),
                row.getObject("subject", UUID.class),
                data,
                row.getLong("id"),
                row.getBoolean("undone"));
    }
}
