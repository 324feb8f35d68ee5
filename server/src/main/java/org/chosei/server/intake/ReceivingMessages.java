package org.chosei.server.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chosei.server.intake.MessageRows.Delivered;
import org.chosei.server.intake.RawStore.Stored;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Entry;
import org.chosei.server.journal.Journal;
import org.chosei.server.post.Numbers;
import org.chosei.server.vault.DataKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes messages in: each is stored whole and durably, or was known and is only noted as delivered again (counting rules 2, 3).
 * When a method returns, the transaction is committed and the sender may be told.
 */
@Service
public class ReceivingMessages {
    private static final Actor DOOR = Actor.system("intake");

    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RawPartitions partitions;
    private final RawStore raw;
    private final MessageKeys keys;
    private final MessageRows rows;
    private final Journal journal;
    private final Numbers numbers;
    private final Candidates candidates;
    private final Acknowledging acknowledging;
    private final Set<String> trustedHosts;

    ReceivingMessages(
            TransactionTemplate transaction,
            Clock clock,
            RawPartitions partitions,
            RawStore raw,
            MessageKeys keys,
            MessageRows rows,
            Journal journal,
            Numbers numbers,
            Candidates candidates,
            Acknowledging acknowledging,
            @Value("${chosei.trusted-hosts:}") Set<String> trustedHosts) {
        this.transaction = transaction;
        this.clock = clock;
        this.partitions = partitions;
        this.raw = raw;
        this.keys = keys;
        this.rows = rows;
        this.journal = journal;
        this.numbers = numbers;
        this.candidates = candidates;
        this.acknowledging = acknowledging;
        this.trustedHosts = trustedHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One delivery: how it came, and its bytes. */
    public record Delivery(Arrival arrival, Original original) {}

    public Receipt receive(Arrival arrival, byte[] original) {
        return receiveAll(List.of(new Delivery(arrival, Original.of(original)))).getFirst();
    }

    /** @return a receipt for each delivery, in their order; all of them in one transaction */
    public List<Receipt> receiveAll(List<Delivery> deliveries) {
        return storeAll(deliveries.stream().map(this::scan).toList());
    }

    /** What can be done before the transaction. */
    Incoming scan(Delivery delivery) {
        return Incoming.of(delivery, trustedHosts, clock.instant());
    }

    List<Receipt> storeAll(List<Incoming> incoming) {
        Instant now = clock.instant();
        partitions.prepare(now);
        return Objects.requireNonNull(transaction.execute(_ -> store(incoming, now)));
    }

    private List<Receipt> store(List<Incoming> incoming, Instant now) {
        candidates.lock(incoming);
        List<Candidate> matched = candidates.match(incoming);
        List<Candidate> fresh =
                matched.stream().filter(Candidate::isNew).distinct().toList();
        number(fresh);
        long[] entries = journal.appendAll(IntStream.range(0, incoming.size())
                .mapToObj(i -> entry(incoming.get(i), matched.get(i)))
                .toList());
        List<Delivered> delivered = IntStream.range(0, incoming.size())
                .mapToObj(i -> new Delivered(matched.get(i).id(), incoming.get(i), entries[i]))
                .toList();
        Map<UUID, Long> firstEntries = delivered.stream()
                .collect(Collectors.toMap(Delivered::message, Delivered::entry, (first, again) -> first));
        keep(fresh, firstEntries, now);
        rows.insertDeliveries(delivered);
        rows.joinSame(matched, firstEntries);
        rows.handOn(matched, now);
        acknowledging.consider(fresh);
        return IntStream.range(0, incoming.size())
                .mapToObj(i -> receipt(incoming.get(i), matched.get(i)))
                .toList();
    }

    private void number(List<Candidate> fresh) {
        List<String> given = numbers.next(
                Numbers.Kind.REPORT, fresh.stream().map(Candidate::id).toList());
        IntStream.range(0, fresh.size()).forEach(i -> fresh.get(i).number(given.get(i)));
    }

    /** The rows first, because keys and originals refer to them. */
    private void keep(List<Candidate> fresh, Map<UUID, Long> entries, Instant now) {
        Map<UUID, DataKey> made = keys.make(fresh.stream().map(Candidate::id).toList());
        rows.insert(fresh, entries, made, now);
        keys.keep(made);
        LocalDate month = RawPartitions.monthOf(now);
        raw.storeAll(fresh.stream()
                .map(m -> new Stored(m.id(), month, m.first().original(), Objects.requireNonNull(made.get(m.id()))))
                .toList());
    }

    private static Receipt receipt(Incoming delivery, Candidate message) {
        return new Receipt(message.id(), message.number(), !message.isBroughtBy(delivery));
    }

    private static Entry entry(Incoming delivery, Candidate message) {
        Map<String, Object> data = new HashMap<>(Map.of(
                "channel",
                delivery.arrival().channel(),
                "receivedAt",
                delivery.receivedAt().toString(),
                "size",
                delivery.original().size()));
        if (!message.same().isEmpty()) {
            data.put("same", message.same());
        }
        String kind = message.isBroughtBy(delivery) ? "intake.received" : "intake.delivered-again";
        return Entry.of(DOOR, kind, message.id(), null, data);
    }
}
