package org.chosei.server.report;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.chosei.server.command.Worker;
import org.chosei.server.database.Outage;
import org.chosei.server.journal.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The first stage: takes what intake stored and has it read. */
@Component
class ReadingStage implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingStage.class);

    private static final int BATCH = 200;
    /** A larger message is read alone: what it says can need many times its size. */
    private static final int BATCH_BYTES = 4 << 20;

    private static final Actor RULES = Actor.rule("reading-1");
    private static final String READ = "report.read";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ReadingMessages reading;

    ReadingStage(JdbcTemplate jdbc, TransactionTemplate transaction, ReadingMessages reading) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.reading = reading;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public int batchesAtOnce() {
        return 2;
    }

    @Override
    public boolean isWaitingFor(Collection<UUID> messages) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from intake.todo where message = any(?))", Boolean.class, (Object)
                        messages.toArray(UUID[]::new)));
    }

    @Override
    public int workOff() {
        try {
            return take();
        } catch (DataAccessException e) {
            Outage.throwOn(e);
            LOG.warn("What a batch says cannot be stored at once; its messages are read one by one", e);
            return oneByOne();
        }
    }

    private int take() {
        return Objects.requireNonNull(transaction.execute(_ -> {
            List<UUID> messages = jdbc.queryForList("""
                    delete from intake.todo where message in (
                        select message from (
                            select message, size, sum(size) over (order by since, message) as together from (
                                select t.message, t.since, m.size from intake.todo t join intake.message m on m.id = t.message
                                order by t.since, t.message limit ? for update of t skip locked) head) counted
                        where together <= ? or together = size)
                    returning message""", UUID.class, BATCH, BATCH_BYTES);
            reading.read(messages, RULES, READ);
            return messages.size();
        }));
    }

    /** One whose words cannot be stored must not hold up what follows: people find it in the queue, with the reason. */
    private int oneByOne() {
        List<UUID> waiting =
                jdbc.queryForList("select message from intake.todo order by since, message limit ?", UUID.class, BATCH);
        for (UUID message : waiting) {
            try {
                take(message, one -> reading.read(List.of(one), RULES, READ));
            } catch (DataAccessException e) {
                Outage.throwOn(e);
                LOG.error("What message {} says cannot be stored; it stands in the queue", message, e);
                take(message, one -> reading.setAside(one, RULES, READ));
            }
        }
        return waiting.size();
    }

    /** Nothing is done to a message that another thread took meanwhile. */
    private void take(UUID message, Consumer<UUID> then) {
        transaction.executeWithoutResult(_ -> {
            if (jdbc.update("delete from intake.todo where message = ?", message) == 1) {
                then.accept(message);
            }
        });
    }
}
