package org.chosei.server.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chosei.server.incident.TimelineEvent;
import org.chosei.server.incident.TimelineSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What coordination tells of an incident: mails to parties, kind {@code mail.KIND.STATE}, and answers, kind {@code answer.MEANING}. */
@Component
class CaseTimeline implements TimelineSource {
    private final JdbcClient jdbc;

    CaseTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<TimelineEvent> of(Collection<UUID> incidents) {
        UUID[] ids = incidents.toArray(UUID[]::new);
        List<TimelineEvent> events = new ArrayList<>(
                jdbc.sql("""
                        select coalesce(m.sent_at, m.approved_at, m.drafted_at) as at, 'mail.' || m.kind || '.' || m.state as kind,
                            coalesce(m.approved_by, m.drafted_by) as actor, m.id, m.number,
                            coalesce(p.name, array_to_string(m.recipients, ', ')) as text
                        from coordination.message m left join directory.party p on p.id = m.party
                        where m.state <> 'DISCARDED' and m.id in (select k.message from coordination.carried k
                            join coordination.request r on r.id = k.request where r.incident = any (?))""").param(ids).query(CaseTimeline::event).list());
        events.addAll(jdbc.sql("""
                        select c.received_at as at, 'answer.' || coalesce(c.meaning, case when c.automatic then 'AUTOMATIC' else 'UNTOLD' end) as kind,
                            '' as actor, m.id, m.number, coalesce(m.subject, '') as text
                        from coordination.correspondence c join intake.message m on m.id = c.message
                        where c.about_id = any (:ids) or c.about_id in (select k.message from coordination.carried k
                            join coordination.request r on r.id = k.request where r.incident = any (:ids))""").param("ids", ids).query(CaseTimeline::event).list());
        return events;
    }

    private static TimelineEvent event(ResultSet row, int number) throws SQLException {
        return new TimelineEvent(
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                "person",
                row.getString("actor"),
                null,
                row.getObject("id", UUID.class),
                Map.of("number", row.getString("number"), "text", row.getString("text")),
                null,
                false);
    }
}
