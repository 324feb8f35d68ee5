package org.chosei.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A real PostgreSQL for tests: one server for the test run, for each test class an own database with every migration done. */
public final class TestDatabase {
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    public static TestDatabase fresh() {
        String name = "test_%d_%d".formatted(ProcessHandle.current().pid(), COUNT.incrementAndGet());
        synchronized (SERVER) {
            administration().execute("create database " + name + " template migrated strategy file_copy");
        }
        return new TestDatabase(name);
    }

    /** With user and password, as CHOSEI_DATABASE_URL takes it. */
    public String url() {
        return SERVER.url(name) + "?user=chosei&password=" + SERVER.password();
    }

    public DataSource dataSource() {
        return new DriverManagerDataSource(url());
    }

    private static JdbcTemplate administration() {
        return new JdbcTemplate(new DriverManagerDataSource(SERVER.url("postgres"), "chosei", SERVER.password()));
    }

    private static EmbeddedPostgres start() {
        EmbeddedPostgres server =
                EmbeddedPostgres.in(Path.of("target", "postgres").toAbsolutePath());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        JdbcTemplate administration =
                new JdbcTemplate(new DriverManagerDataSource(server.url("postgres"), "chosei", server.password()));
        administration
                .queryForList(
                        "select datname from pg_database where datname like 'test\\_%' or datname = 'migrated'",
                        String.class)
                .forEach(left -> administration.execute("drop database " + left + " with (force)"));
        administration.execute("create database migrated");
        Flyway.configure()
                .dataSource(server.url("migrated"), "chosei", server.password())
                .schemas("flyway")
                .load()
                .migrate();
        return server;
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
