package org.chosei.server.database;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the embedded database while this process uses it, and starts it again where it was killed. */
final class Watchdog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("database-watchdog").factory());

    Watchdog(EmbeddedPostgres postgres) {
        timer.scheduleWithFixedDelay(() -> look(postgres), 500, 500, TimeUnit.MILLISECONDS);
    }

    private static void look(EmbeddedPostgres postgres) {
        try {
            postgres.ensureRunning();
        } catch (RuntimeException e) {
            LOG.error("The embedded database is down and could not be started; trying again", e);
        }
    }

    @Override
    public void close() {
        timer.close();
    }
}
