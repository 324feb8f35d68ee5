package org.chosei.server.report;

import java.io.InputStream;
import java.util.ArrayList;
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
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Entry;
import org.chosei.server.journal.Journal;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Reads messages on two threads and writes what they say, one journal entry for each message. */
@Component
class ReadingMessages implements DisposableBean {
    private static final int THREADS = 2;

    private final UnderstandingMessages understanding;
    private final ReadingStore store;
    private final Journal journal;
    private final ExecutorService readers = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("reader-", 0).factory());

    ReadingMessages(UnderstandingMessages understanding, ReadingStore store, Journal journal) {
        this.understanding = understanding;
        this.store = store;
        this.journal = journal;
    }

    /** Reads these messages now, in the caller's transaction. */
    void read(List<UUID> messages, Actor actor, String kind) {
        if (!messages.isEmpty()) {
            write(messages, understood(messages), actor, kind);
        }
    }

    /** Keeps that what this message says cannot be stored, in the caller's transaction: it stands in the queue for people. */
    void setAside(UUID message, Actor actor, String kind) {
        write(List.of(message), List.of(UnderstandingMessages.notStored()), actor, kind);
    }

    private void write(List<UUID> messages, List<Understanding> understood, Actor actor, String kind) {
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
