package org.chosei.server.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chosei.server.intake.ReceivingMessages.Delivery;
import org.springframework.dao.DataIntegrityViolationException;

/** Stores what an import reads, in batches, and keeps count; a message that cannot be stored keeps none of the others out. */
final class Importing {
    private static final int BATCH = 200;
    private static final long BATCH_BYTES = 16L << 20;

    private final ReceivingMessages receiving;
    private final List<Delivery> batch = new ArrayList<>();
    private final List<UUID> brought = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private long batchBytes;
    private long stored;
    private long known;

    Importing(ReceivingMessages receiving) {
        this.receiving = receiving;
    }

    void add(Delivery delivery) {
        batch.add(delivery);
        batchBytes += delivery.original().size();
        if (batch.size() == BATCH || batchBytes > BATCH_BYTES) {
            store();
        }
    }

    /** Stores what has gathered. */
    void store() {
        if (batch.isEmpty()) {
            return;
        }
        try {
            count(receiving.receiveAll(batch));
        } catch (DataIntegrityViolationException _) {
            batch.forEach(this::storeAlone);
        } finally {
            batch.forEach(delivery -> delivery.original().close());
            batch.clear();
            batchBytes = 0;
        }
    }

    void refuse(String what, String why) {
        refused.add("'%s' (%s)".formatted(what, why));
    }

    List<UUID> brought() {
        return brought;
    }

    List<String> refused() {
        return refused;
    }

    @Override
    public String toString() {
        return "%,d stored, %,d known already, %,d refused".formatted(stored, known, refused.size());
    }

    private void storeAlone(Delivery delivery) {
        try {
            count(receiving.receiveAll(List.of(delivery)));
        } catch (DataIntegrityViolationException e) {
            refuse(
                    delivery.arrival().source(),
                    String.valueOf(e.getMostSpecificCause().getMessage()));
        }
    }

    private void count(List<Receipt> receipts) {
        for (Receipt receipt : receipts) {
            brought.add(receipt.message());
            known += receipt.known() ? 1 : 0;
            stored += receipt.known() ? 0 : 1;
        }
    }
}
