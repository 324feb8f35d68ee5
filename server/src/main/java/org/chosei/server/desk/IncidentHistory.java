package org.chosei.server.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chosei.core.intake.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that happened to one incident, the latest first: reports, decisions, notes, requests and what came back. */
@Component
class IncidentHistory {
    private final JdbcClient jdbc;

    IncidentHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One event.
     *
     * @param what {@code report}, {@code decision}, {@code note}, {@code request} or {@code reply}
     * @param kind the journal's kind of a decision, the channel of a report, the kind of a mail, the meaning of a reply
     * @param subject the message's id of what came in, the mail's of what went out
     * @param number the public number of the report or mail
     * @param text a note, a reason or a recipient; shown as text
     * @param entry the journal entry of a decision that nobody has undone
     */
    record Event(
            Instant at,
            String what,
            String kind,
            @Nullable UUID subject,
            @Nullable String number,
            @Nullable String text,
            @Nullable String actor,
            @Nullable Long entry,
            boolean undone) {

        /** The icon of its node. */
        public String icon() {
            return switch (what) {
                case "report" ->
                    switch (Channel.valueOf(kind)) {
                        case WEB_FORM -> "web";
                        case EMAIL -> "mail";
                        case FAX -> "fax";
                        case PHONE -> "phone";
                        case API -> "api";
                        case FEED -> "feed";
                    };
                case "note" -> "note";
                case "request" -> "send";
                case "reply" -> "reply";
                default -> kind.equals("incident.merged") || kind.equals("incident.split") ? "join" : "gavel";
            };
        }

        static Event of(ResultSet row, int number) throws SQLException {
            return new Event(
                    row.getTimestamp("at").toInstant(),
                    row.getString("what"),
                    row.getString("kind"),
                    row.getObject("subject", UUID.class),
                    row.getString("number"),
                    row.getString("text"),
                    row.getString("actor"),
                    row.getObject("entry", Long.class),
                    row.getBoolean("undone"));
        }
    }

    List<Event> of(UUID incident) {
        return jdbc.sql("""
                        select s.at, 'report' as what, m.channel as kind, m.id as subject, m.number, m.subject as text, null as actor,
                            null::bigint as entry, false as undone
                        from incident.assignment a join incident.sighting s on s.id = a.sighting join intake.message m on m.id = s.message
                        where a.incident = :incident and a.to_entry is null and s.withdrawn_entry is null
                        union all
                        select e.at, case when n.entry is null then 'decision' else 'note' end, e.kind, null, null,
                            coalesce(n.text, e.why), p.shown_name, case when u.id is null then e.id end, u.id is not null
                        from journal.entry e left join incident.note n on n.entry = e.id
                            left join journal.entry u on u.undoes = e.id
                            left join account.person p on p.id::text = e.actor_id and e.actor_kind = 'person'
                        where e.subject = :incident and e.undoes is null and e.kind like 'incident.%'
                            and e.kind not in ('incident.opened', 'incident.joined', 'incident.coordinating')
                        union all
                        select coalesce(c.sent_at, c.approved_at, c.drafted_at), 'request', c.kind || '.' || c.state, c.id, c.number,
                            array_to_string(c.recipients, ', '), null, null, false
                        from coordination.message c where c.state <> 'DISCARDED' and exists (select from coordination.carried k
                            join coordination.request r on r.id = k.request where k.message = c.id and r.incident = :incident)
                        union all
                        select c.received_at, 'reply', coalesce(c.meaning, case when c.automatic then 'AUTOMATIC' else 'UNTOLD' end), m.id,
                            m.number, m.subject, null, null, false
                        from coordination.correspondence c join intake.message m on m.id = c.message
                        where c.about_id = :incident or c.about_id in (select k.message from coordination.carried k
                            join coordination.request r on r.id = k.request where r.incident = :incident)
                        order by 1 desc""").param("incident", incident).query(Event::of).list();
    }
}
