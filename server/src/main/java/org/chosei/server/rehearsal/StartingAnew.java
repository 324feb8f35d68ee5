package org.chosei.server.rehearsal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.chosei.server.command.CommandFailure;
import org.chosei.server.command.Workers;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Clears away a rehearsal that was interrupted, before anything looks at the database, so that it is played once more from its beginning
 * and ends as if it had never been interrupted. Only what the rehearsal made itself goes: where anything may be somebody's work,
 * nothing is touched. Until the rehearsal has ended, this process keeps every other one from playing or clearing.
 */
final class StartingAnew implements FlywayMigrationStrategy, AutoCloseable {
    private static final long LOCK = 0x72656865617273L;

    private static final String IS_BEGUN = "exists (select from journal.entry where kind = 'rehearsal.begun')";
    private static final String IS_ENDED = "exists (select from journal.entry where kind = 'rehearsal.ended')";

    /** Whether somebody signed up, decided, sent a form or made a token, or anything happened later than a rehearsal's clock goes. */
    private static final String IS_SOMEBODYS_WORK = """
            (exists (select from account.person where password_hash is not null)
            or exists (select from account.token)
            or exists (select from journal.entry where actor_kind = 'person')
            or exists (select from intake.message where channel = 'API')
            or exists (select from intake.message where channel = 'WEB_FORM'
                       and (submission is null or submission not like 'rehearsal%'))
            or exists (select from journal.entry begun, journal.entry later where begun.kind = 'rehearsal.begun'
                       and later.at > (begun.data ->> 'until')::timestamptz)
            or exists (select from journal.entry begun where begun.kind = 'rehearsal.begun'
                       and coalesce((begun.data ->> 'until')::timestamptz > now(), true)))""";

    private static final String DROP = """
            do $$ declare each text; begin
                for each in select nspname from pg_namespace where nspname in ('flyway', 'journal', 'account', 'directory', 'post',
                    'intake', 'report', 'incident', 'coordination', 'figures', 'publication', 'vault')
                loop execute 'drop schema ' || each || ' cascade'; end loop; end $$""";

    private @Nullable Connection held;

    @Override
    public void migrate(Flyway flyway) {
        flyway.migrate();
        DataSource database = flyway.getConfiguration().getDataSource();
        try {
            Connection connection = database.getConnection();
            held = connection;
            if (!is(connection, IS_ENDED)) {
                lock(connection);
                if (is(connection, IS_BEGUN + " and not " + IS_ENDED + " and not " + IS_SOMEBODYS_WORK)) {
                    clear(connection, flyway);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What a rehearsal left cannot be looked at", e);
        }
    }

    private static void lock(Connection connection) throws SQLException {
        if (!is(connection, "pg_try_advisory_lock(" + LOCK + ")")) {
            throw new CommandFailure(
                    "The rehearsal is being played on this data folder by another process: wait until it has ended, or name another folder with --data DIR");
        }
    }

    private static void clear(Connection connection, Flyway flyway) throws SQLException {
        if (!Workers.areIdle(connection)) {
            throw new CommandFailure(
                    "The rehearsal was interrupted on this data folder, and a server uses it now: end that first, or name another folder with --data DIR");
        }
        System.err.println("The rehearsal was interrupted on this data folder: it is played anew from its beginning");
        try (Statement statement = connection.createStatement()) {
            statement.execute(DROP);
        }
        flyway.migrate();
    }

    private static boolean is(Connection connection, String condition) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select " + condition)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    /** Lets go of the lock. */
    @Override
    public void close() throws SQLException {
        if (held != null) {
            held.close();
        }
    }
}
