package org.chosei.server.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.chosei.server.command.CommandFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Chooses the database: the server that CHOSEI_DATABASE_URL names, else the embedded one in the data folder. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${chosei.database-url:}' == ''")
    static class Embedded {

        @Bean
        EmbeddedPostgres embeddedPostgres(@Value("${chosei.data}") Path data) {
            return EmbeddedPostgres.in(data.resolve("postgres"));
        }

        @Bean(destroyMethod = "close")
        Watchdog watchdog(EmbeddedPostgres postgres) {
            return new Watchdog(postgres);
        }

        @Bean
        DataSource dataSource(EmbeddedPostgres postgres) {
            createDatabase(postgres);
            return pool(postgres.url("chosei"), "chosei", postgres.password());
        }

        private static void createDatabase(EmbeddedPostgres postgres) {
            try (Connection connection =
                            DriverManager.getConnection(postgres.url("postgres"), "chosei", postgres.password());
                    Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_lock(1)");
                try (ResultSet found = statement.executeQuery("select from pg_database where datname = 'chosei'")) {
                    if (found.next()) {
                        return;
                    }
                }
                statement.execute("create database chosei");
            } catch (SQLException e) {
                throw new CommandFailure("The embedded database does not answer: " + e.getMessage(), e);
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${chosei.database-url:}' != ''")
    static class ByUrl {

        @Bean
        DataSource dataSource(@Value("${chosei.database-url}") String url) {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new CommandFailure(
                        "CHOSEI_DATABASE_URL '%s' is no PostgreSQL address: wanted jdbc:postgresql://HOST:PORT/DATABASE?user=…&password=…"
                                .formatted(url));
            }
            HikariDataSource pool = pool(url, null, null);
            requireUtf8(pool);
            return pool;
        }

        /** Reports come in every script; a database of another encoding would refuse the first that it cannot write. */
        private static void requireUtf8(HikariDataSource pool) {
            String encoding = new JdbcTemplate(pool).queryForObject("show server_encoding", String.class);
            if (!"UTF8".equals(encoding)) {
                pool.close();
                throw new CommandFailure(
                        "The database that CHOSEI_DATABASE_URL names keeps its text as %s: wanted UTF8, as by \"create database NAME encoding 'UTF8' template template0\""
                                .formatted(encoding));
            }
        }
    }

    private static HikariDataSource pool(String url, @Nullable String user, @Nullable String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(12);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(60_000);
        pool.setAutoCommit(true);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "chosei");
        return pool;
    }
}
