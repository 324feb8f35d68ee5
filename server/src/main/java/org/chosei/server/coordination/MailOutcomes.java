package org.chosei.server.coordination;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chosei.core.coordination.MadeBy;
import org.chosei.server.journal.Journal;
import org.chosei.server.post.MailAccepted;
import org.chosei.server.post.MailBounced;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Hears how our mails fared, within the transaction that notes it. Mails that are no request's pass by. */
@Component
class MailOutcomes {
    private final JdbcTemplate jdbc;
    private final Making making;
    private final HandlingIncidents handling;
    private final Journal journal;

    MailOutcomes(JdbcTemplate jdbc, Making making, HandlingIncidents handling, Journal journal) {
        this.jdbc = jdbc;
        this.making = making;
        this.handling = handling;
        this.journal = journal;
    }

    @EventListener
    void accepted(MailAccepted mail) {
        making.sent(new Made(mail.mail(), MadeBy.MAIL, mail.at()), mail.possiblyTwice());
    }

    @EventListener
    void bounced(MailBounced mail) {
        int known = jdbc.update(
                "update coordination.message set state = 'BOUNCED', diagnostic = ? where id = ? and state in ('APPROVED', 'SENT')",
                mail.diagnostic(),
                mail.mail());
        if (known == 1) {
            uncount(mail);
        }
    }

    /** A request none of whose messages arrived does not count from now on (rule 15). */
    private void uncount(MailBounced mail) {
        List<Lost> lost = jdbc.query(
                """
                select r.id, r.incident from coordination.carried c join coordination.request r on r.id = c.request
                where c.message = ? and r.made_at is not null and r.uncounted_at is null and not exists (
                    select from coordination.carried o join coordination.message m on m.id = o.message
                    where o.request = r.id and m.state in ('SENT', 'RECORDED'))""",
                (row, _) -> new Lost(row.getObject("id", UUID.class), row.getObject("incident", UUID.class)),
                mail.mail());
        long entry =
                journal.append(mail.by(), "request.bounced", mail.mail(), mail.why(), Map.of("uncounted", lost.size()));
        jdbc.update(
                "update coordination.request set uncounted_at = ?, uncounted_entry = ? where id = any (?)",
                Timestamp.from(mail.at()),
                entry,
                lost.stream().map(Lost::request).toArray(UUID[]::new));
        handling.noLongerNotified(lost.stream().map(Lost::incident).toList(), entry);
    }

    /** A request that nobody received. */
    private record Lost(UUID request, UUID incident) {}
}
