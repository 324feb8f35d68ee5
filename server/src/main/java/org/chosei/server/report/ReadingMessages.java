package org.chosei.server.report;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chosei.core.report.ReadingPolicy;
import org.chosei.core.report.Understanding;
import org.chosei.server.command.Worker;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Entry;
import org.chosei.server.journal.Journal;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The first stage: takes what intake stored, reads it on two threads, writes what it says, one journal entry for each message. */
@Component
class ReadingMessages implements Worker, DisposableBean {
    private static final int BATCH = 200;
    /** A larger message is read alone: what it says can need many times its size. */
    private static final int BATCH_BYTES = 4 << 20;

    private static final int THREADS = 2;
    private static final Actor RULES = Actor.rule("reading-1");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final UnderstandingMessages understanding;
    private final ReadingStore store;
    private final Journal journal;
    private final ExecutorService readers = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("reader-", 0).factory());

    ReadingMessages(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            UnderstandingMessages understanding,
            ReadingStore store,
            Journal journal) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.understanding = understanding;
        this.store = store;
        this.journal = journal;
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
        Integer taken = transaction.execute(_ -> {
            List<UUID> messages = jdbc.queryForList("""
                    delete from intake.todo where message in (
                        select message from (
                            select message, size, sum(size) over (order by since, message) as together from (
                                select t.message, t.since, m.size from intake.todo t join intake.message m on m.id = t.message
                                order by t.since, t.message limit ? for update of t skip locked) head) counted
                        where together <= ? or together = size)
                    returning message""", UUID.class, BATCH, BATCH_BYTES);
            read(messages, RULES, "report.read");
            return messages.size();
        });
        return taken == null ? 0 : taken;
    }

    /** Reads these messages now, in the caller's transaction. */
    void read(List<UUID> messages, Actor actor, String kind) {
        if (messages.isEmpty()) {
            return;
        }
        List<Understanding> understood = understood(messages);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            entries.add(Entry.of(actor, kind, messages.get(i), null, ReadingStore.told(understood.get(i))));
        }
        long[] ids = journal.appendAll(entries);
        List<ReadingStore.Read> batch = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            batch.add(new ReadingStore.Read(messages.get(i), understood.get(i), ids[i]));
        }
        store.write(batch);
    }

    private List<Understanding> understood(List<UUID> messages) {
        ReadingPolicy policy = understanding.policy();
        Map<UUID, String> typed = understanding.typed(messages);
        Map<UUID, Supplier<InputStream>> originals = understanding.originals(messages);
        Function<UUID, Understanding> read =
                message -> understanding.of(message, Objects.requireNonNull(originals.get(message)), policy, typed);
        if (!typed.isEmpty() || messages.size() == 1) {
            // what was typed in this transaction is seen by its own connection only
            return messages.stream().map(read).toList();
        }
        List<Future<Understanding>> readings = messages.stream()
                .map(message -> readers.submit(() -> read.apply(message)))
                .toList();
        return readings.stream().map(ReadingMessages::finished).toList();
    }

    private static Understanding finished(Future<Understanding> reading) {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A message's original could not be opened", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reading; the batch is read again at the next start", e);
        }
    }

    @Override
    public void destroy() {
        readers.shutdownNow();
    }
}
