package org.chosei.server.command;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs the stages, each on threads of its own, in one process at a time: whoever holds the advisory lock. A command beside a
 * running server leaves the work to the server and waits.
 */
@Component
public class Workers {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final long LOCK = 0x63686f736569L;
    private static final long PAUSE_MILLIS = 100;

    private final List<Worker> stages;
    private final DataSource database;

    Workers(List<Worker> stages, DataSource database) {
        this.stages =
                stages.stream().sorted(Comparator.comparingInt(Worker::order)).toList();
        this.database = database;
    }

    /** Runs the stages beside something that brings them work, so that they need not wait for its end. */
    public void workBeside(Runnable bringing) {
        AtomicBoolean brought = new AtomicBoolean();
        Thread stagesBeside = Thread.ofPlatform().name("stages").start(() -> runUntil(brought::get));
        try {
            bringing.run();
        } finally {
            brought.set(true);
            await(stagesBeside);
        }
    }

    /**
     * Returns when these messages have gone through every stage, here or in the server that runs beside.
     *
     * @param what the progress bar says is being done to them
     */
    public void drain(List<UUID> messages, String what) {
        if (messages.isEmpty()) {
            return;
        }
        try (Progress progress = new Progress(what, messages.size())) {
            Following following = new Following(messages, stages);
            runUntil(() -> {
                progress.reach(following.through());
                return following.areThrough();
            });
        }
        learnSizes();
    }

    /**
     * Tells the planner how much was brought at once: PostgreSQL looks by itself only now and then, and a figure asked before that was
     * seen to take minutes.
     */
    public void learnSizes() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        } catch (SQLException e) {
            LOG.warn("The tables' sizes could not be taken; figures are right but may be slow", e);
        }
    }

    /** Works everything off that waits at this moment, in this thread and in the order of the stages. */
    public void workOffAll() {
        for (Worker stage : stages) {
            while (stage.workOff() > 0) {
                // the next batch
            }
        }
    }

    /** Takes the lock when it is free, runs the stages, and returns once the condition holds. */
    public void runUntil(BooleanSupplier finished) {
        while (!isFinished(finished)) {
            try (Connection connection = database.getConnection()) {
                if (takesLock(connection)) {
                    runStages(finished);
                    unlock(connection);
                } else {
                    pause();
                }
            } catch (SQLException e) {
                LOG.warn("The database does not answer; trying again", e);
                pause();
            }
        }
    }

    private void runStages(BooleanSupplier finished) {
        CountDownLatch end = new CountDownLatch(1);
        List<Thread> threads = stages.stream()
                .flatMap(stage -> Collections.nCopies(stage.batchesAtOnce(), stage).stream())
                .map(stage -> Thread.ofPlatform().name("stage-" + stage.order()).start(() -> repeat(stage, end)))
                .toList();
        try {
            while (!isFinished(finished)) {
                pause();
            }
        } finally {
            end.countDown();
            threads.forEach(Workers::await);
        }
    }

    private static boolean isFinished(BooleanSupplier finished) {
        try {
            return finished.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.warn("The database does not answer; trying again", e);
            return false;
        }
    }

    private static void repeat(Worker stage, CountDownLatch end) {
        try {
            while (end.getCount() > 0) {
                if (takesNothing(stage)) {
                    end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean takesNothing(Worker stage) {
        try {
            return stage.workOff() == 0;
        } catch (RuntimeException | Error e) {
            // An error too: a stage whose thread is gone would be waited for without end.
            LOG.error("Stage {} failed and will be tried again", stage.order(), e);
            return true;
        }
    }

    /** Whether no process, neither a server nor a command, works anything off at this moment. */
    public static boolean areIdle(Connection connection) throws SQLException {
        boolean idle = takesLock(connection);
        if (idle) {
            unlock(connection);
        }
        return idle;
    }

    private static boolean takesLock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet taken = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            taken.next();
            return taken.getBoolean(1);
        }
    }

    private static void unlock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(
                    "Stopped before everything was worked off; what waits is kept and is worked off next time", e);
        }
    }
}
