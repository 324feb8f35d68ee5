package org.chosei.server.post;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chosei.core.post.OutgoingMail;
import org.chosei.server.journal.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails that have to leave: put in within the transaction that decided so, taken out by {@link Transport}. */
@Component
public class Outbox {
    private final JdbcTemplate jdbc;
    private final MailRegister register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(JdbcTemplate jdbc, MailRegister register, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    /** A mail and the case it is about. */
    public record Letter(OutgoingMail mail, Case about) {}

    /** How a mail fares. */
    public record Sent(String state, int attempts, boolean possiblyTwice, Optional<String> answer) {}

    @Transactional
    public void enqueue(OutgoingMail mail, Case about) {
        enqueueAll(List.of(new Letter(mail, about)));
    }

    @Transactional
    public void enqueueAll(List<Letter> letters) {
        Instant now = clock.instant();
        register.sent(letters.stream()
                .map(letter -> new MailRegister.Received(
                        letter.mail().id(), letter.mail().messageId(), letter.about(), now))
                .toList());
        jdbc.batchUpdate("""
                insert into post.outgoing (id, recipients, copied, envelope_sender, subject, raw, due_at)
                values (?, ?, ?, ?, ?, ?, ?)""", letters, 500, (row, letter) -> {
            OutgoingMail mail = letter.mail();
            row.setObject(1, mail.id());
            row.setArray(
                    2,
                    row.getConnection()
                            .createArrayOf(
                                    "text",
                                    mail.to().stream().map(to -> to.address()).toArray()));
            row.setArray(
                    3,
                    row.getConnection()
                            .createArrayOf(
                                    "text",
                                    mail.copied().stream()
                                            .map(to -> to.address())
                                            .toArray()));
            row.setString(4, mail.automatic() ? "" : mail.from().address());
            row.setString(5, mail.subject());
            row.setBytes(6, Composing.bytes(mail, now));
            row.setTimestamp(7, Timestamp.from(now));
        });
    }

    /** The message exactly as it would leave at this moment. */
    public byte[] preview(OutgoingMail mail) {
        return Composing.bytes(mail, clock.instant());
    }

    /** The message exactly as it leaves or left. */
    public Optional<byte[]> raw(UUID mail) {
        return jdbc.queryForList("select raw from post.outgoing where id = ?", byte[].class, mail).stream()
                .findFirst();
    }

    public Optional<Sent> state(UUID mail) {
        return jdbc
                .query(
                        "select state, attempts, possibly_twice, answer from post.outgoing where id = ?",
                        (row, _) -> new Sent(
                                row.getString(1),
                                row.getInt(2),
                                row.getBoolean(3),
                                Optional.ofNullable(row.getString(4))),
                        mail)
                .stream()
                .findFirst();
    }

    /**
     * A delivery report says that a mail did not reach one of those it was sent to, and will not. The mail came back once that is
     * so of all of them; told once.
     *
     * @param names of the one recipient, as they were told; the first that the mail was sent to is it
     */
    @Transactional
    public void bounced(UUID mail, List<String> names, Instant at, String diagnostic) {
        if (names.stream().anyMatch(name -> isLost(mail, name)) && nobodyIsLeft(mail, at, diagnostic)) {
            events.publishEvent(new MailBounced(mail, at, diagnostic));
        }
    }

    private boolean isLost(UUID mail, String recipient) {
        return jdbc.update("""
                update post.outgoing set bounced = bounced || lower(?)
                where id = ? and state <> 'BOUNCED' and lower(?) = any (select lower(r) from unnest(recipients) r)""", recipient, mail, recipient) == 1;
    }

    /**
     * A person says that a mail which the relay had taken reached nobody.
     *
     * @param reason as the person heard it
     * @return whether it had been taken and had not come back before
     */
    @Transactional
    public boolean returned(UUID mail, String reason, Actor by) {
        Instant now = clock.instant();
        int known = jdbc.update("""
                update post.outgoing set state = 'BOUNCED', answer = ?, answered_at = ?,
                    bounced = array(select lower(r) from unnest(recipients) r)
                where id = ? and state = 'ACCEPTED'""", reason, Timestamp.from(now), mail);
        if (known == 1) {
            events.publishEvent(new MailBounced(mail, now, reason, by));
        }
        return known == 1;
    }

    private boolean nobodyIsLeft(UUID mail, Instant at, String diagnostic) {
        return jdbc.update("""
                        update post.outgoing set state = 'BOUNCED', answer = ?, answered_at = ?
                        where id = ? and not exists (select from unnest(recipients) r where lower(r) <> all (bounced))""", diagnostic, Timestamp.from(at), mail) == 1;
    }
}
