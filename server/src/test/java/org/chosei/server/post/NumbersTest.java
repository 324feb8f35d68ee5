package org.chosei.server.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.chosei.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class NumbersTest {
    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void numbersAreGivenByTheKeyThatTheDatabaseHasThoughTheFirstTransactionFailed() {
        jdbc.update("delete from post.secret where name = 'numbers'");
        Numbers numbers = new Numbers(jdbc);

        transaction.executeWithoutResult(failing -> {
            numbers.next(Numbers.Kind.REPORT, UUID.randomUUID());
            failing.setRollbackOnly();
        });
        String before = numbers.next(Numbers.Kind.REPORT, UUID.randomUUID());
        jdbc.queryForObject("select setval('post.number_sequence', currval('post.number_sequence') - 1)", Long.class);
        jdbc.update("delete from post.number where number = ?", before);

        assertThat(new Numbers(jdbc).next(Numbers.Kind.REPORT, UUID.randomUUID()))
                .isEqualTo(before);
    }
}
