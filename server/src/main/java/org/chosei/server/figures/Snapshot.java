package org.chosei.server.figures;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One state of the database for several questions, so that their answers agree while messages come in. */
@Component
class Snapshot {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Snapshot(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    <T> T see(Supplier<T> questions) {
        return transaction.execute(_ -> {
            planForSets();
            return questions.get();
        });
    }

    /**
     * Few statements over many rows: compiling them costs more than it saves, what they join fits into memory, and a plan for any
     * quarter, which a connection keeps after some uses, takes twenty times as long as one for this quarter.
     */
    private void planForSets() {
        jdbc.sql("""
                select set_config('jit', 'off', true), set_config('work_mem', '64MB', true),
                    set_config('random_page_cost', '1.1', true), set_config('plan_cache_mode', 'force_custom_plan', true)""").query().listOfRows();
    }
}
