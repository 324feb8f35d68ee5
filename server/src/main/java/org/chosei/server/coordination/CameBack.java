package org.chosei.server.coordination;

import java.util.UUID;
import org.chosei.server.journal.Actor;
import org.chosei.server.post.Outbox;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A mail of ours reached nobody, as a person heard by other means than a delivery report; it counts as if it had bounced (rule 15). */
@Component
public class CameBack {
    private final Outbox outbox;
    private final JdbcTemplate jdbc;

    CameBack(Outbox outbox, JdbcTemplate jdbc) {
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    /** @throws Unfit when the mail was not sent or came back before */
    @Transactional
    public void tell(UUID message, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new Unfit(
                    "came-back-without-reason",
                    "'reason' is empty: wanted how it is known that the mail reached nobody, as 'the party says by telephone that the mailbox is gone'");
        }
        if (!outbox.returned(message, reason.strip(), actor)) {
            throw new Unfit(
                    "not-sent",
                    "Mail '%s' is %s: wanted one that was sent and has not come back",
                    message,
                    stateOf(message));
        }
    }

    /** The latest sent mail that carries a request. */
    @Transactional
    public void tellOfRequest(UUID request, String reason, Actor actor) {
        UUID sent = jdbc.queryForList("""
                        select m.id from coordination.carried c join coordination.message m on m.id = c.message
                        where c.request = ? and m.state = 'SENT' order by m.sent_at desc, m.id desc limit 1""", UUID.class, request).stream()
                .findFirst()
                .orElseThrow(() -> new Unfit(
                        "none-sent",
                        "Request '%s' has no mail that was sent and has not come back: wanted one with a mail in state SENT",
                        request));
        tell(sent, reason, actor);
    }

    private String stateOf(UUID message) {
        return jdbc.queryForList("select state from coordination.message where id = ?", String.class, message).stream()
                .findFirst()
                .orElse("unknown");
    }
}
