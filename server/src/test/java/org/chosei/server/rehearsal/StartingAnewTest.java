package org.chosei.server.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.chosei.server.command.CommandFailure;
import org.chosei.server.database.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

class StartingAnewTest {
    private static final String INTERRUPTED = """
            insert into journal.entry (at, actor_kind, actor_id, kind, data) values
                ('2018-09-30 14:00Z', 'system', 'rehearsal', 'rehearsal.begun', '{"scenario": "x", "until": "2019-01-15T00:00:00Z"}'),
                ('2018-10-02 00:00Z', 'system', 'intake', 'intake.received', '{}')""";

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());

    @Test
    void clearsAwayARehearsalThatWasInterrupted() throws SQLException {
        jdbc.update(INTERRUPTED);
        jdbc.update(form("rehearsal-1.digest"));
        migrate();

        assertThat(count("journal.entry") + count("intake.message")).isZero();
    }

    @Test
    void leavesARehearsalAsItEnded() throws SQLException {
        jdbc.update(INTERRUPTED);
        jdbc.update(
                "insert into journal.entry (at, actor_kind, actor_id, kind) values ('2019-01-15 00:00Z', 'system', 'rehearsal', 'rehearsal.ended')");
        migrate();

        assertThat(count("journal.entry")).isEqualTo(3);
    }

    @Test
    void leavesADatabaseThatNoRehearsalUsed() throws SQLException {
        jdbc.update(
                "insert into journal.entry (at, actor_kind, actor_id, kind) values ('2018-10-02 00:00Z', 'system', 'intake', 'intake.received')");
        migrate();

        assertThat(count("journal.entry")).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into account.person (id, name, shown_name, role, password_hash, made_at) values (gen_random_uuid(), 'admin', 'A', 'ADMINISTRATOR', 'x', now())",
                "insert into account.token (id, digest, name, role, made_at) values (gen_random_uuid(), 'x', 'n', 'INTAKE', now())",
                "insert into journal.entry (at, actor_kind, actor_id, kind) values ('2018-10-02 00:00Z', 'person', 'x', 'incident.closed')",
                "insert into journal.entry (at, actor_kind, actor_id, kind) values (now(), 'system', 'intake', 'intake.received')",
                "update journal.entry set data = '{}'",
                "update journal.entry set data = jsonb_build_object('until', '2999-01-01T00:00:00Z') where kind = 'rehearsal.begun'",
                "FORM"
            })
    void touchesNothingWhereSomebodyMayHaveWorked(String work) throws SQLException {
        jdbc.update(INTERRUPTED);
        jdbc.update(work.equals("FORM") ? form("0b1f8a52-3f3a-4c57-9d5c-8d0c2f6f4c11.digest") : work);
        long entries = count("journal.entry");
        migrate();

        assertThat(count("journal.entry")).isEqualTo(entries);
    }

    @Test
    void keepsOutASecondOneWhileTheFirstIsPlayed() throws SQLException {
        try (StartingAnew playing = new StartingAnew()) {
            playing.migrate(flyway());
            jdbc.update(INTERRUPTED);

            assertThatThrownBy(this::migrate)
                    .isInstanceOf(CommandFailure.class)
                    .hasMessageContaining("another process");
        }
        assertThat(count("journal.entry")).isEqualTo(2);
    }

    private void migrate() throws SQLException {
        try (StartingAnew starting = new StartingAnew()) {
            starting.migrate(flyway());
        }
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(database.dataSource())
                .schemas("flyway")
                .load();
    }

    private long count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    private static String form(String submission) {
        return """
                insert into intake.message (id, number, channel, source, received_at, arrived_at, sameness, size, submission, entry)
                values (gen_random_uuid(), '12345678', 'WEB_FORM', '', '2018-10-02 00:00Z', '2018-10-02 00:00Z', 'x', 1, '%s', 1)""".formatted(submission);
    }
}
