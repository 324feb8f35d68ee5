package org.chosei.server.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chosei.server.intake.RawStore.Stored;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Entry;
import org.chosei.server.journal.Journal;
import org.chosei.server.post.Numbers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes messages in: each is stored whole and durably, or was known and is only noted as delivered again (counting rules 2, 3).
 * When a method returns, the transaction is committed and the sender may be told.
 */
@Service
public class ReceivingMessages {
    private static final Actor DOOR = Actor.system("intake");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RawStore raw;
    private final Journal journal;
    private final Numbers numbers;
    private final Candidates candidates;
    private final Acknowledging acknowledging;
    private final Set<String> trustedHosts;

    ReceivingMessages(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Clock clock,
            RawStore raw,
            Journal journal,
            Numbers numbers,
            Candidates candidates,
            Acknowledging acknowledging,
            @Value("${chosei.trusted-hosts:}") Set<String> trustedHosts) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.raw = raw;
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
        Instant now = clock.instant();
        List<Incoming> incoming = deliveries.stream()
                .map(delivery -> Incoming.of(delivery, trustedHosts, now))
                .toList();
        raw.prepare(now);
        return Objects.requireNonNull(transaction.execute(_ -> store(incoming, now)));
    }

    private List<Receipt> store(List<Incoming> incoming, Instant now) {
        candidates.lock(incoming);
        List<Candidate> matched = candidates.match(incoming);
        List<Candidate> fresh =
                matched.stream().filter(Candidate::isNew).distinct().toList();
        List<String> given = numbers.next(
                Numbers.Kind.REPORT, fresh.stream().map(Candidate::id).toList());
        IntStream.range(0, fresh.size()).forEach(i -> fresh.get(i).number(given.get(i)));

        long[] entries = journal.appendAll(IntStream.range(0, incoming.size())
                .mapToObj(i -> entry(incoming.get(i), matched.get(i)))
                .toList());
        insertMessages(
                fresh,
                fresh.stream().map(m -> entries[incoming.indexOf(m.first())]).toArray(Long[]::new),
                now);
        raw.storeAll(fresh.stream()
                .map(m -> new Stored(m.id(), now, m.first().original()))
                .toList());
        insertDeliveries(incoming, matched, entries);
        handOn(fresh, matched, now);
        fresh.forEach(acknowledging::consider);
        return IntStream.range(0, incoming.size())
                .mapToObj(i -> receipt(incoming.get(i), matched.get(i)))
                .toList();
    }

    private static Receipt receipt(Incoming delivery, Candidate message) {
        return new Receipt(message.id(), message.number(), !message.isBroughtBy(delivery));
    }

    private static Entry entry(Incoming delivery, Candidate message) {
        return Entry.of(
                DOOR,
                message.isBroughtBy(delivery) ? "intake.received" : "intake.delivered-again",
                message.id(),
                null,
                Map.of(
                        "channel",
                        delivery.arrival().channel(),
                        "receivedAt",
                        delivery.receivedAt().toString(),
                        "size",
                        delivery.original().size()));
    }

    private void insertMessages(List<Candidate> fresh, Long[] entries, Instant now) {
        Set<String> shared = candidates.sharedMessageIds(fresh);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            Candidate message = fresh.get(i);
            Incoming first = message.first();
            Scan scan = first.scan();
            Stream<String> flag =
                    shared.contains(scan.messageId()) ? Stream.of(Candidates.SHARED_MESSAGE_ID) : Stream.of();
            String[] flags = Stream.concat(first.flags().stream(), flag).toArray(String[]::new);
            rows.add(new Object[] {
                message.id(), message.number(), first.arrival().channel().name(),
                        first.arrival().source(), scan.messageId(),
                scan.readable("from"), scan.readable("subject"), Timestamp.from(message.earliest()),
                        Timestamp.from(now), scan.sameness(),
                first.original().size(), flags, first.arrival().submission(), entries[i]
            });
        }
        jdbc.batchUpdate("""
                insert into intake.message (id, number, channel, source, message_id, sender, subject, received_at, arrived_at,
                    sameness, size, flags, submission, entry) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    private void insertDeliveries(List<Incoming> incoming, List<Candidate> matched, long[] entries) {
        jdbc.batchUpdate(
                "insert into intake.delivery (message, received_at, source, entry) values (?, ?, ?, ?)",
                IntStream.range(0, incoming.size())
                        .mapToObj(i -> new Object[] {
                            matched.get(i).id(),
                            Timestamp.from(incoming.get(i).receivedAt()),
                            incoming.get(i).arrival().source(),
                            entries[i]
                        })
                        .toList());
    }

    /** What is new has to be read; what turned out to have come earlier has to be read again, because its time decides. */
    private void handOn(List<Candidate> fresh, List<Candidate> matched, Instant now) {
        List<Candidate> earlier = matched.stream()
                .filter(Candidate::isEarlierThanStored)
                .distinct()
                .toList();
        jdbc.batchUpdate(
                "update intake.message set received_at = ? where id = ?",
                earlier.stream()
                        .map(m -> new Object[] {Timestamp.from(m.earliest()), m.id()})
                        .toList());
        jdbc.update(
                "insert into intake.todo (message, since) select message, ? from unnest(?::uuid[]) as message on conflict do nothing",
                Timestamp.from(now),
                Stream.concat(fresh.stream(), earlier.stream())
                        .map(Candidate::id)
                        .toArray(UUID[]::new));
    }
}
