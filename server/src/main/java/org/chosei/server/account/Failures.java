package org.chosei.server.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Slows guessing down: after {@value #LIMIT} failures within a quarter of an hour a name has to wait. */
@Component
class Failures {
    private static final int LIMIT = 8;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    Failures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean tooMany(String name) {
        return LIMIT
                <= jdbc.sql("select count(*) from account.failure where name = ? and at > ?")
                        .params(name, windowStart())
                        .query(Integer.class)
                        .single();
    }

    void note(String name) {
        jdbc.sql("delete from account.failure where at <= ?")
                .param(windowStart())
                .update();
        jdbc.sql("insert into account.failure (name, at) values (?, ?)")
                .params(name, Timestamp.from(clock.instant()))
                .update();
    }

    void forget(String name) {
        jdbc.sql("delete from account.failure where name = ?").param(name).update();
    }

    private Timestamp windowStart() {
        return Timestamp.from(clock.instant().minus(WINDOW));
    }
}
