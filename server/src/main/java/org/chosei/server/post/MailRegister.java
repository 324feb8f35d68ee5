package org.chosei.server.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Every mail in and out by its Message-ID, and which case it is about. */
@Component
public class MailRegister {
    private final JdbcTemplate jdbc;

    MailRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A mail that came in; its id is the stored message's. */
    public record Received(UUID message, String messageId, Case about, Instant at) {}

    /** Registers what came in; a message known already stays as it is. */
    public void received(List<Received> mails) {
        register("IN", mails);
    }

    void sent(List<Received> mails) {
        register("OUT", mails);
    }

    /** The case that a message belongs to: by a number in its subject, else by the nearest of its references that we know. */
    public Optional<Case> caseOf(List<String> numbers, List<String> references) {
        return byNumber(numbers).or(() -> byReference(references));
    }

    /** The thing that the first known of these numbers names. */
    public Optional<Case> byNumber(List<String> numbers) {
        return numbers.isEmpty() ? Optional.empty() : first("""
                        select n.kind, n.subject from unnest(?::text[]) with ordinality as given (number, place)
                        join post.number n on n.number = given.number order by place limit 1""", numbers);
    }

    /** References are given as the mail has them, oldest first; one of ours wins over a sender's. */
    public Optional<Case> byReference(List<String> references) {
        return references.isEmpty() ? Optional.empty() : first("""
                        select m.about, m.about_id from unnest(?::text[]) with ordinality as given (message_id, place)
                        join post.mail m on m.message_id = given.message_id
                        order by m.direction desc, place desc, m.registered_at limit 1""", references);
    }

    /** The outgoing mail that has this Message-ID. */
    public Optional<UUID> outgoing(String messageId) {
        return jdbc
                .queryForList(
                        "select id from post.mail where message_id = ? and direction = 'OUT'", UUID.class, messageId)
                .stream()
                .findFirst();
    }

    /** Message-IDs of the mails about these cases, oldest first: what a follow-up refers to. */
    public List<String> thread(Collection<UUID> cases) {
        return jdbc.queryForList(
                "select message_id from post.mail where about_id = any (?) order by registered_at, id",
                String.class,
                (Object) cases.toArray(UUID[]::new));
    }

    private void register(String direction, List<Received> mails) {
        jdbc.update(
                """
                insert into post.mail (id, direction, message_id, about, about_id, registered_at)
                select id, ?, message_id, about, about_id, at
                from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::timestamptz[]) as given (id, message_id, about, about_id, at)
                on conflict do nothing""",
                direction,
                mails.stream().map(Received::message).toArray(UUID[]::new),
                mails.stream().map(Received::messageId).toArray(String[]::new),
                mails.stream().map(mail -> mail.about().kind().name()).toArray(String[]::new),
                mails.stream().map(mail -> mail.about().id()).toArray(UUID[]::new),
                mails.stream().map(mail -> Timestamp.from(mail.at())).toArray(Timestamp[]::new));
    }

    private Optional<Case> first(String sql, List<String> values) {
        return jdbc.query(sql, MailRegister::found, (Object) values.toArray(String[]::new)).stream()
                .findFirst();
    }

    private static Case found(ResultSet row, int number) throws SQLException {
        return new Case(Numbers.Kind.valueOf(row.getString(1)), row.getObject(2, UUID.class));
    }
}
