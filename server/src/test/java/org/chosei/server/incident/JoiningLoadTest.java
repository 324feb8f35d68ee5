package org.chosei.server.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chosei.core.report.Category;
import org.chosei.server.ServerTest;
import org.chosei.server.journal.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Joining keeps up with the doors: the cost of a message does not grow with what is stored. */
@ServerTest
class JoiningLoadTest {
    @Autowired
    JoiningMessages joining;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void joins5000MessagesOfMostlyNewIncidentsInUnder20Seconds() {
        Random random = new Random(7);
        long began = System.nanoTime();
        for (int batch = 0; batch < 25; batch++) {
            List<Said> said = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String site = "site%d.example".formatted(random.nextInt(10_000));
                said.add(Told.said(Ids.next(), random.nextInt(90), Category.PHISHING, site));
            }
            transaction.executeWithoutResult(_ -> joining.join(said));
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - began);

        assertThat(jdbc.queryForObject(
                        "select count(*) from incident.assignment where to_entry is null", Integer.class))
                .isEqualTo(5000);
        assertThat(taken).as("%d ms", taken.toMillis()).isLessThan(Duration.ofSeconds(20));
    }
}
