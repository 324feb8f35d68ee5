package org.chosei.server.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.chosei.server.database.Outage;
import org.chosei.server.intake.ReceivingMessages.Delivery;
import org.springframework.stereotype.Component;

/**
 * Lets doors that are busy at the same moment share a transaction: while one commit is under way the next deliveries gather, so
 * that the disk is asked once for many. A batch that fails is tried one by one, so that none suffers from its neighbour; where the
 * database itself fails it is tried once more as a whole, because each try may wait a minute for the database.
 */
@Component
class GroupCommit implements AutoCloseable {
    private static final int MOST = 100;

    private final ReceivingMessages receiving;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread committer;
    private volatile boolean ended;

    GroupCommit(ReceivingMessages receiving) {
        this.receiving = receiving;
        this.committer = Thread.ofPlatform().name("group-commit").daemon().start(this::run);
    }

    private record Waiting(Incoming incoming, CompletableFuture<Receipt> receipt) {}

    /**
     * Waits until the message is durable; fails when it could not be stored. It is looked through by the caller, so that one that
     * takes long holds up its own sender only.
     */
    Receipt receive(Delivery delivery) {
        CompletableFuture<Receipt> receipt = new CompletableFuture<>();
        queue.add(new Waiting(receiving.scan(delivery), receipt));
        if (ended) {
            refuseWaiting();
        }
        return receipt.join();
    }

    private void run() {
        try {
            while (true) {
                List<Waiting> batch = new ArrayList<>(List.of(queue.take()));
                queue.drainTo(batch, MOST - 1);
                store(batch);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            ended = true;
            refuseWaiting();
        }
    }

    /** Nobody is left to commit: whoever came too late is told so instead of waiting without end. */
    private void refuseWaiting() {
        for (Waiting waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
            waiting.receipt().cancel(false);
        }
    }

    private void store(List<Waiting> batch) {
        try {
            commit(batch);
        } catch (RuntimeException | Error e) {
            // An error too: without this thread every sender would wait without end.
            if (Outage.isBehind(e)) {
                storeOrRefuse(batch);
            } else if (batch.size() == 1) {
                refuse(batch, e);
            } else {
                batch.forEach(one -> store(List.of(one)));
            }
        }
    }

    private void storeOrRefuse(List<Waiting> batch) {
        try {
            commit(batch);
        } catch (RuntimeException | Error e) {
            refuse(batch, e);
        }
    }

    private void commit(List<Waiting> batch) {
        List<Receipt> receipts =
                receiving.storeAll(batch.stream().map(Waiting::incoming).toList());
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).receipt().complete(receipts.get(i));
        }
    }

    private static void refuse(List<Waiting> batch, Throwable why) {
        batch.forEach(waiting -> waiting.receipt().completeExceptionally(why));
    }

    @Override
    public void close() {
        committer.interrupt();
    }
}
