package org.chosei.server.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.chosei.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class SnapshotTest {
    /** More uses than a connection needs to keep a statement and PostgreSQL to keep its plan. */
    private static final int OFTEN = 20;

    @Autowired
    Snapshot snapshot;

    @Autowired
    JdbcClient jdbc;

    @Test
    void plansForWhatIsAskedHoweverOftenItIsAsked() {
        Long general = snapshot.see(() -> {
            for (int i = 0; i < OFTEN; i++) {
                jdbc.sql("select :i::int + 1 as asked_often")
                        .param("i", i)
                        .query(Integer.class)
                        .single();
            }
            return jdbc.sql("""
                    select generic_plans from pg_prepared_statements
                    where statement like 'select%asked_often' and custom_plans + generic_plans > 5""").query(Long.class).single();
        });

        assertThat(general).isZero();
    }
}
