package org.chosei.server.coordination;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chosei.core.coordination.Patience;
import org.chosei.core.directory.BusinessCalendar;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which requests have to be asked again. None whose incident is closed or whose site was found to have stopped, whose party said that
 * it is fixed, not theirs or refused, or that waits for us: for an answer to a question, or for a draft's approval.
 */
@Component
public class FollowUps {
    /** Older ones are no case any more. */
    private static final Duration HORIZON = Duration.ofDays(90);

    private final JdbcTemplate jdbc;
    private final ZoneId zone;

    FollowUps(JdbcTemplate jdbc, ZoneId deploymentZone) {
        this.jdbc = jdbc;
        this.zone = deploymentZone;
    }

    /**
     * A request to be asked again.
     *
     * @param timesAsked the first mail included
     * @param since the last time that we asked or they answered
     * @param dueOn the day from which on it is due
     */
    public record Due(UUID request, UUID incident, String party, int timesAsked, Instant since, LocalDate dueOn) {}

    /** The longest overdue first. */
    public List<Due> due(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return jdbc
                .query(
                        """
                        select r.id, r.incident, p.name, asked.times, greatest(asked.last, r.responded_at) as since
                        from coordination.request r
                        join directory.party p on p.id = r.party
                        join incident.version own on own.incident = r.incident and own.to_entry is null
                        join incident.version v on v.incident = coalesce(own.absorbed_into, own.incident) and v.to_entry is null
                        cross join lateral (
                            select count(*)::int as times, max(m.sent_at) as last
                            from coordination.carried c join coordination.message m on m.id = c.message
                            where c.request = r.id and m.state in ('SENT', 'RECORDED')) asked
                        where r.made_at >= ? and r.uncounted_at is null and r.resolved_at is null
                            and (r.answer is null or r.answer in ('RECEIVED', 'WORKING'))
                            and v.standing and v.status <> 'CLOSED' and v.stopped_at is null
                            and asked.last is not null and not exists (
                                select from coordination.carried c join coordination.message m on m.id = c.message
                                where c.request = r.id and m.state in ('DRAFT', 'APPROVED'))
                        order by since, r.id""",
                        (row, _) -> due(
                                row.getObject("id", UUID.class),
                                row.getObject("incident", UUID.class),
                                row.getString("name"),
                                row.getInt("times"),
                                row.getTimestamp("since").toInstant()),
                        Timestamp.from(now.minus(HORIZON)))
                .stream()
                .flatMap(Optional::stream)
                .filter(one -> !one.dueOn().isAfter(today))
                .toList();
    }

    private Optional<Due> due(UUID request, UUID incident, String party, int times, Instant since) {
        return Patience.askAgainOn(since.atZone(zone).toLocalDate(), times, BusinessCalendar.japan())
                .map(day -> new Due(request, incident, party, times, since, day));
    }
}
