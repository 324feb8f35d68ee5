package org.chosei.server.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chosei.core.coordination.Deadline;
import org.chosei.core.coordination.Patience;
import org.chosei.core.directory.BusinessCalendar;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which requests wait for their party and until when. None whose incident is closed or whose site was found to have stopped, whose
 * party said that it is fixed, not theirs or refused, or that waits for us: for an answer to a question, or for a draft's approval.
 * One that was reminded often enough waits until somebody else is asked about the incident.
 */
@Component
public class FollowUps {
    /** Older ones are no case any more. */
    private static final Duration HORIZON = Duration.ofDays(90);

    /** The incident of a request, or what it was merged into. */
    private static final String STANDING = """
            join incident.part i on i.part = r.incident
            join incident.version v on v.incident = i.standing and v.to_entry is null
            """;

    private static final String UNSETTLED = "v.standing and v.status <> 'CLOSED' and v.stopped_at is null";

    private static final String WAITING = """
            select r.id, r.incident, v.incident as standing, r.party, p.name, asked.times, asked.last, greatest(asked.last, r.responded_at) as since,
                asked.mail, asked.number
            from coordination.request r
            join directory.party p on p.id = r.party
            %s
            cross join lateral (
                select count(*) over ()::int as times, m.sent_at as last, m.id as mail, m.number
                from coordination.carried c join coordination.message m on m.id = c.message
                where c.request = r.id and m.state in ('SENT', 'RECORDED') order by m.sent_at desc, m.id desc limit 1) asked
            where r.made_at >= ? and r.uncounted_at is null and r.resolved_at is null
                and (r.answer is null or r.answer in ('RECEIVED', 'WORKING'))
                and %s and not exists (
                    select from coordination.carried c join coordination.message m on m.id = c.message
                    where c.request = r.id and m.state in ('DRAFT', 'APPROVED'))
                and (asked.times <= %d or not exists (
                    select from incident.part p join coordination.request o on o.incident = p.part
                    where p.standing = v.incident and o.party <> r.party and o.made_at > asked.last))
            """.formatted(STANDING, UNSETTLED, Patience.REMINDERS);

    private final JdbcTemplate jdbc;
    private final ZoneId zone;

    FollowUps(JdbcTemplate jdbc, ZoneId deploymentZone) {
        this.jdbc = jdbc;
        this.zone = deploymentZone;
    }

    /**
     * A request whose party has to react.
     *
     * @param standing the incident, or what it was merged into
     * @param timesAsked the first mail included
     * @param askedEnough whether it was reminded so often that somebody else has to be asked
     * @param mail the last one that asked, with its number and when it left
     * @param since the last time that we asked or they answered
     * @param dueOn the day from which on it is due
     * @param waited business days since then
     */
    public record Due(
            UUID request,
            UUID incident,
            UUID standing,
            UUID partyId,
            String party,
            int timesAsked,
            boolean askedEnough,
            UUID mail,
            String mailNumber,
            Instant askedAt,
            Instant since,
            LocalDate dueOn,
            int waited,
            Deadline deadline) {}

    /** What has to be asked again, or somebody else in its place, today or earlier; the longest overdue first. */
    public List<Due> due(Instant now) {
        return jdbc
                .query(
                        WAITING + " and greatest(asked.last, r.responded_at) < ?",
                        (row, _) -> due(row, now),
                        Timestamp.from(now.minus(HORIZON)),
                        Timestamp.from(now.minus(Patience.SHORTEST)))
                .stream()
                .filter(one -> one.deadline().isReached())
                .sorted(Comparator.comparing(Due::dueOn)
                        .thenComparing(Due::since)
                        .thenComparing(Due::request))
                .toList();
    }

    /** Of these incidents, all that wait for a party, due or not, the first due first. */
    public List<Due> waitingAbout(Collection<UUID> incidents, Instant now) {
        return jdbc
                .query(
                        WAITING + """
                            and r.incident in (select unnest(?::uuid[]) as id union all
                                select part from incident.part where standing = any (?))""",
                        (row, _) -> due(row, now),
                        Timestamp.from(now.minus(HORIZON)),
                        incidents.toArray(UUID[]::new),
                        incidents.toArray(UUID[]::new))
                .stream()
                .sorted(Comparator.comparing(Due::dueOn).thenComparing(Due::request))
                .toList();
    }

    /** Of these requests, those whose incidents are neither closed nor found to have stopped: nobody is asked again about another. */
    public Set<UUID> unsettled(Collection<UUID> requests) {
        return Set.copyOf(jdbc.queryForList(
                "select r.id from coordination.request r " + STANDING + "where r.id = any (?) and " + UNSETTLED,
                UUID.class,
                (Object) requests.toArray(UUID[]::new)));
    }

    private Due due(ResultSet row, Instant now) throws SQLException {
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant since = row.getTimestamp("since").toInstant();
        LocalDate from = since.atZone(zone).toLocalDate();
        int times = row.getInt("times");
        LocalDate on = Patience.askAgainOn(from, times, BusinessCalendar.japan())
                .orElseGet(() -> Patience.turnElsewhereOn(from, BusinessCalendar.japan()));
        return new Due(
                row.getObject("id", UUID.class),
                row.getObject("incident", UUID.class),
                row.getObject("standing", UUID.class),
                row.getObject("party", UUID.class),
                row.getString("name"),
                times,
                times > Patience.REMINDERS,
                row.getObject("mail", UUID.class),
                row.getString("number"),
                row.getTimestamp("last").toInstant(),
                since,
                on,
                BusinessCalendar.japan().daysBetween(from, today),
                Deadline.of(on, today, BusinessCalendar.japan()));
    }
}
