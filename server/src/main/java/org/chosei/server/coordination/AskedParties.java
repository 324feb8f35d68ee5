package org.chosei.server.coordination;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.chosei.server.incident.CaseFile;
import org.chosei.server.intake.Messages;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells the joining stage what our mails are about and who was asked, so that a party's answer is no report (rule 4). */
@Component
class AskedParties implements CaseFile {
    private final JdbcTemplate jdbc;
    private final Messages received;

    AskedParties(JdbcTemplate jdbc, Messages received) {
        this.jdbc = jdbc;
        this.received = received;
    }

    @Override
    public Set<UUID> incidentsOf(UUID mail) {
        return new HashSet<>(jdbc.queryForList(
                "select r.incident from coordination.carried c join coordination.request r on r.id = c.request where c.message = ?",
                UUID.class,
                mail));
    }

    /** A party answers from whichever mailbox of its domain; the domains of mails that went out about the incidents decide. */
    @Override
    public boolean isFromPartyAskedAbout(UUID message, Set<UUID> incidents) {
        String domain = received.find(message)
                .map(Messages.Message::sender)
                .map(AskedParties::domain)
                .orElse("");
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (
                    select from coordination.request r
                    join coordination.carried c on c.request = r.id
                    join coordination.message o on o.id = c.message and o.state in ('APPROVED', 'SENT', 'RECORDED', 'BOUNCED')
                    cross join unnest(o.recipients || o.copied) as asked
                    join incident.part p on p.part = r.incident
                    where p.standing = any (?) and lower(split_part(asked, '@', 2)) = ?)""", Boolean.class, incidents.toArray(UUID[]::new), domain));
    }

    /** Of the address in From; a text that is none where there is no address. */
    private static String domain(String sender) {
        return sender.substring(sender.lastIndexOf('@') + 1)
                .replaceFirst(">\\s*$", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
