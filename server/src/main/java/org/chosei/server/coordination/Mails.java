package org.chosei.server.coordination;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks for our mails about cases and what came back on them. */
@Component
public class Mails {
    /** Those that a list can be narrowed to; what was discarded is in none. */
    public static final List<String> STATES = List.of("DRAFT", "APPROVED", "SENT", "BOUNCED", "RECORDED");

    private static final String SELECT = """
            select m.*, p.name as party_name, coalesce(d.shown_name, m.drafted_by) as drafter,
                coalesce(a.shown_name, m.approved_by) as approver, c.incidents, c.answers
            from coordination.message m left join directory.party p on p.id = m.party
            left join account.person d on d.id::text = m.drafted_by
            left join account.person a on a.id::text = m.approved_by
            cross join lateral (select count(*)::int as incidents, count(r.responded_at)::int as answers from coordination.carried k
                join coordination.request r on r.id = k.request where k.message = m.id) c
            """;

    private final JdbcClient jdbc;

    Mails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something that came back on a case. */
    public record Reply(
            UUID message,
            String number,
            @Nullable String subject,
            Instant receivedAt,
            boolean automatic,
            @Nullable String meaning) {}

    /** How many parties were asked about an incident, and how many of them answered. */
    public record Asked(int requests, int answers) {
        public static final Asked NOBODY = new Asked(0, 0);
    }

    public Optional<Mail> find(UUID id) {
        return jdbc.sql(SELECT + "where m.id = ?").param(id).query(Mail::of).optional();
    }

    /** About an incident or what was merged into it. */
    public List<Mail> of(UUID incident) {
        return jdbc.sql(SELECT + """
                        where m.state <> 'DISCARDED' and m.id in (select k.message from coordination.carried k
                            join coordination.request r on r.id = k.request
                            join incident.part i on i.part = r.incident where i.standing = ?) order by m.drafted_at desc""").param(incident).query(Mail::of).list();
    }

    /** Questions to the reporter of a message. */
    public List<Mail> toReporterOf(UUID report) {
        return jdbc.sql(SELECT + "where m.state <> 'DISCARDED' and m.reporter_of = ? order by m.drafted_at desc")
                .param(report)
                .query(Mail::of)
                .list();
    }

    /**
     * A piece of the list, the latest first.
     *
     * @param state one of the states, or empty for all that were not discarded
     */
    public List<Mail> list(String state, long offset, int most) {
        return jdbc.sql(SELECT + """
                        where m.state <> 'DISCARDED' and (? = '' or m.state = ?)
                        order by coalesce(m.sent_at, m.approved_at, m.drafted_at) desc, m.id desc limit ? offset ?""")
                .params(state, state, most, offset)
                .query(Mail::of)
                .list();
    }

    /** How many mails stand in each state; those without any are missing. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select state, count(*)::int as mails from coordination.message group by state")
                .query(row -> {
                    counts.put(row.getString("state"), row.getInt("mails"));
                });
        return counts;
    }

    /** The oldest draft about any of the incidents of this mail, other than it; whoever asks several parties goes on with it. */
    public Optional<UUID> nextDraftBeside(UUID mail) {
        return jdbc.sql("""
                        select m.id from coordination.message m join coordination.carried k on k.message = m.id
                        join coordination.request r on r.id = k.request
                        where m.state = 'DRAFT' and m.id <> :mail and r.incident in (select o.incident from coordination.carried c
                            join coordination.request o on o.id = c.request where c.message = :mail)
                        order by m.drafted_at, m.id limit 1""").param("mail", mail).query(UUID.class).optional();
    }

    public Map<UUID, Asked> askedAbout(Collection<UUID> incidents) {
        Map<UUID, Asked> asked = new HashMap<>();
        jdbc.sql("""
                        select i.standing as incident,
                            count(*) filter (where r.made_at is not null)::int as requests, count(r.responded_at)::int as answers
                        from coordination.request r join incident.part i on i.part = r.incident
                        where i.standing = any (?) group by 1""").param(incidents.toArray(UUID[]::new)).query(row -> {
            asked.put(row.getObject("incident", UUID.class), new Asked(row.getInt("requests"), row.getInt("answers")));
        });
        return asked;
    }

    /** The requests that a mail carries, by the incident that each is about. */
    public Map<UUID, UUID> requestsIn(UUID mail) {
        Map<UUID, UUID> requests = new HashMap<>();
        jdbc.sql("""
                        select r.incident, r.id from coordination.carried k join coordination.request r on r.id = k.request
                        where k.message = ?""").param(mail).query(row -> {
            requests.put(row.getObject("incident", UUID.class), row.getObject("id", UUID.class));
        });
        return requests;
    }

    public List<Reply> repliesTo(UUID mail) {
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
