package org.chosei.server.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up mails to parties and what came back for the desk. */
@Component
class Mails {
    private static final int MOST = 200;
    private static final String SELECT = """
            select m.*, p.name as party_name, a.shown_name as drafter, c.incidents, c.answers
            from coordination.message m left join directory.party p on p.id = m.party
            left join account.person a on a.id::text = m.drafted_by
            cross join lateral (select count(*)::int as incidents, count(r.responded_at)::int as answers from coordination.carried k
                join coordination.request r on r.id = k.request where k.message = m.id) c
            """;

    private final JdbcClient jdbc;

    Mails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something that came back on a case. */
    record Reply(
            UUID message,
            String number,
            @Nullable String subject,
            Instant receivedAt,
            boolean automatic,
            @Nullable String meaning) {}

    Optional<Mail> find(UUID id) {
        return jdbc.sql(SELECT + "where m.id = ?").param(id).query(Mail::of).optional();
    }

    List<Mail> of(UUID incident) {
        return jdbc.sql(SELECT + """
                        where m.state <> 'DISCARDED' and m.id in (select k.message from coordination.carried k
                            join coordination.request r on r.id = k.request where r.incident = ?) order by m.drafted_at desc""").param(incident).query(Mail::of).list();
    }

    /** @param state one of the states, or empty for all that were not discarded */
    List<Mail> list(String state) {
        return jdbc.sql(SELECT + """
                        where m.state <> 'DISCARDED' and (? = '' or m.state = ?)
                        order by coalesce(m.sent_at, m.approved_at, m.drafted_at) desc limit\s""" + MOST)
                .params(state, state)
                .query(Mail::of)
                .list();
    }

    int drafts() {
        return jdbc.sql("select count(*) from coordination.message where state = 'DRAFT'")
                .query(Integer.class)
                .single();
    }

    List<UUID> incidentsOf(UUID mail) {
        return jdbc.sql(
                        "select r.incident from coordination.carried k join coordination.request r on r.id = k.request where k.message = ?")
                .param(mail)
                .query(UUID.class)
                .list();
    }

    List<Reply> repliesTo(UUID mail) {
        return jdbc.sql("""
                        select c.message, m.number, m.subject, c.received_at, c.automatic, c.meaning
                        from coordination.correspondence c join intake.message m on m.id = c.message
                        where c.about_id = ? order by c.received_at""")
                .param(mail)
                .query((row, _) -> new Reply(
                        row.getObject("message", UUID.class),
                        row.getString("number"),
                        row.getString("subject"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getBoolean("automatic"),
                        row.getString("meaning")))
                .list();
    }
}
