package org.chosei.server.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.chosei.server.incident.TimelineEvent;
import org.chosei.server.incident.TimelineSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What coordination adds to an incident's timeline: mails from draft to bounce, and whatever came in on the case. */
@Component
class CoordinationTimeline implements TimelineSource {
    private final JdbcTemplate jdbc;

    CoordinationTimeline(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<TimelineEvent> of(Collection<UUID> incidents) {
        Object ids = incidents.toArray(UUID[]::new);
        List<TimelineEvent> events = new ArrayList<>(jdbc.query("""
                select case when e.kind = 'request.made' then m.sent_at else e.at end as at, e.kind, e.actor_kind, e.actor_id, e.why,
                    m.id, m.number, m.kind as mail, array_to_string(m.recipients, ', ') as recipients, e.data ->> 'by' as by,
                    case when e.kind = 'request.made' then m.possibly_twice else false end as possibly_twice,
                    case when e.kind = 'request.bounced' then m.diagnostic end as diagnostic
                from coordination.message m
                join journal.entry e on e.subject = m.id
                    and e.kind in ('request.drafted', 'request.approved', 'request.made', 'request.bounced', 'request.discarded')
                where exists (select from coordination.carried c join coordination.request r on r.id = c.request
                              where c.message = m.id and r.incident = any (?))
                    or m.reporter_of in (select s.message from incident.assignment a join incident.sighting s on s.id = a.sighting
                                         where a.incident = any (?) and a.to_entry is null)""", CoordinationTimeline::mail, ids, ids));
        events.addAll(jdbc.query("""
                with cases as (
                    select unnest(?::uuid[]) as id
                    union select c.message from coordination.carried c join coordination.request r on r.id = c.request where r.incident = any (?)
                    union select s.message from incident.assignment a join incident.sighting s on s.id = a.sighting
                        where a.incident = any (?) and a.to_entry is null)
                select o.received_at, o.message, o.automatic, o.meaning, m.number, m.subject, p.name as party, d.disposition, e.actor_kind, e.actor_id
                from coordination.correspondence o
                join intake.message m on m.id = o.message
                join journal.entry e on e.id = o.entry
                left join report.disposition d on d.message = o.message and d.to_entry is null
                left join coordination.message a on a.id = o.about_id left join directory.party p on p.id = a.party
                where o.about_id in (select id from cases)""", CoordinationTimeline::filed, ids, ids, ids));
        return events;
    }

    private static TimelineEvent mail(ResultSet row, int number) throws SQLException {
        Map<String, String> data = new TreeMap<>(Map.of(
                "number", row.getString("number"), "mail", row.getString("mail"), "to", row.getString("recipients")));
        for (String name : List.of("by", "diagnostic")) {
            String value = row.getString(name);
            if (value != null) {
                data.put(name, value);
            }
        }
        if (row.getBoolean("possibly_twice")) {
            data.put("possiblyTwice", "true");
        }
        return new TimelineEvent(
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getString("actor_kind"),
                row.getString("actor_id"),
                row.getString("why"),
                row.getObject("id", UUID.class),
                data,
                null,
                false);
    }

    private static TimelineEvent filed(ResultSet row, int number) throws SQLException {
        String kind = "REPORT".equals(row.getString("disposition"))
                ? "correspondence.report"
                : row.getBoolean("automatic") ? "correspondence.automatic" : "correspondence.answer";
        return new TimelineEvent(
                row.getTimestamp("received_at").toInstant(),
                kind,
                row.getString("actor_kind"),
                row.getString("actor_id"),
                null,
                row.getObject("message", UUID.class),
                Map.of(
                        "number",
                        row.getString("number"),
                        "meaning",
                        Objects.requireNonNullElse(row.getString("meaning"), ""),
                        "party",
                        Objects.requireNonNullElse(row.getString("party"), ""),
                        "text",
                        Objects.requireNonNullElse(row.getString("subject"), "")),
                null,
                false);
    }
}
