package org.chosei.server.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chosei.core.account.Role;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Ids;
import org.chosei.server.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bearer tokens of the API: shown once, kept as a digest, revoked for ever. */
@Component
public class Tokens {

    /** What can be told of a token afterwards. */
    public record Token(UUID id, String name, Role role, Instant madeAt, boolean revoked) {
        static Token of(ResultSet row, int number) throws SQLException {
            return new Token(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    Role.valueOf(row.getString("role")),
                    row.getTimestamp("made_at").toInstant(),
                    row.getTimestamp("revoked_at") != null);
        }

        Caller caller() {
            return new Caller(Caller.TOKEN, id, name, role);
        }
    }

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return the token itself, for the only time */
    @Transactional
    public String make(String name, Role role, Actor actor) {
        UUID id = Ids.next();
        Secret secret = Secret.random();
        jdbc.sql("insert into account.token (id, digest, name, role, made_at) values (?, ?, ?, ?, ?)")
                .params(id, secret.digest(), name, role.name(), Timestamp.from(clock.instant()))
                .update();
        journal.append(actor, "account.token_made", id, null, Map.of("role", role));
        return secret.text();
    }

    /** Of one that is revoked already, or is not there, there is nothing to tell. */
    @Transactional
    void revoke(UUID token, Actor actor) {
        int revoked = jdbc.sql("update account.token set revoked_at = ? where id = ? and revoked_at is null")
                .params(Timestamp.from(clock.instant()), token)
                .update();
        if (revoked > 0) {
            journal.append(actor, "account.token_revoked", token, null, Map.of());
        }
    }

    List<Token> all() {
        return jdbc.sql("select * from account.token order by revoked_at nulls first, made_at")
                .query(Token::of)
                .list();
    }

    Optional<Caller> caller(Secret secret) {
        return jdbc.sql("select * from account.token where digest = ? and revoked_at is null")
                .param(secret.digest())
                .query(Token::of)
                .optional()
                .map(Token::caller);
    }
}
