package org.chosei.server.intake;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Decides of which message each delivery of a batch is a delivery (counting rule 3), safely beside other batches. */
@Component
class Candidates {
    static final String SHARED_MESSAGE_ID = "message-id-in-use";

    private final JdbcTemplate jdbc;

    Candidates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks digests and Message-IDs for the transaction: the same message in two batches at once is one, another under its id is seen. */
    void lock(List<Incoming> deliveries) {
        jdbc.query(
                "select pg_advisory_xact_lock(lock) from (select distinct lock from unnest(?::bigint[]) as lock order by lock) as locks",
                row -> {},
                (Object) deliveries.stream().flatMap(Candidates::locksOf).toArray(Long[]::new));
    }

    /** @return for each delivery its message, stored or new */
    List<Candidate> match(List<Incoming> deliveries) {
        Map<String, List<Candidate>> byDigest = new HashMap<>();
        Map<String, Candidate> bySubmission = new HashMap<>();
        load(deliveries, byDigest, bySubmission);
        IdentityHashMap<Incoming, Candidate> matched = new IdentityHashMap<>();
        for (Incoming delivery : inTime(deliveries)) {
            Candidate candidate = find(delivery, byDigest, bySubmission);
            candidate.deliveredAt(delivery.receivedAt());
            matched.put(delivery, candidate);
        }
        return deliveries.stream()
                .map(delivery -> Objects.requireNonNull(matched.get(delivery)).standing())
                .toList();
    }

    private static List<Incoming> inTime(List<Incoming> deliveries) {
        return deliveries.stream()
                .sorted(Comparator.comparing(Incoming::receivedAt))
                .toList();
    }

    /**
     * The Message-IDs of new messages that another message has too: both are kept, and both are flagged, whichever came first. Those
     * stored already are flagged here.
     */
    Set<String> sharedMessageIds(List<Candidate> fresh) {
        Map<String, Long> uses = fresh.stream()
                .map(message -> message.first().scan().messageId())
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        Set<String> shared = new HashSet<>(jdbc.queryForList(
                """
                with other as (select id, message_id from intake.message where message_id = any(?)),
                flagged as (
                    update intake.message m set flags = array_append(flags, ?::text) from other
                    where m.id = other.id and ?::text <> all(flags))
                select distinct message_id from other""", String.class, uses.keySet().toArray(String[]::new), SHARED_MESSAGE_ID, SHARED_MESSAGE_ID));
        uses.forEach((id, times) -> {
            if (times > 1) {
                shared.add(id);
            }
        });
        return shared;
    }

    private void load(
            List<Incoming> deliveries, Map<String, List<Candidate>> byDigest, Map<String, Candidate> bySubmission) {
        jdbc.query(
                """
                select m.id, m.number, m.sameness, m.message_id, m.submission, m.received_at, max(d.received_at) as latest
                from intake.message m join intake.delivery d on d.message = m.id
                where m.same_as is null and (m.sameness = any(?) or m.submission = any(?))
                group by m.id
                order by m.received_at, m.id""",
                row -> {
                    Candidate stored = Candidate.stored(
                            row.getObject("id", UUID.class),
                            row.getString("number"),
                            row.getString("message_id") != null,
                            row.getTimestamp("received_at").toInstant(),
                            row.getTimestamp("latest").toInstant());
                    add(byDigest, HexFormat.of().formatHex(row.getBytes("sameness")), stored);
                    put(bySubmission, row.getString("submission"), stored);
                },
                deliveries.stream().map(d -> d.scan().sameness()).toArray(byte[][]::new),
                deliveries.stream()
                        .map(d -> d.arrival().submission())
                        .filter(Objects::nonNull)
                        .toArray(String[]::new));
    }

    private static Candidate find(
            Incoming delivery, Map<String, List<Candidate>> byDigest, Map<String, Candidate> bySubmission) {
        String submission = delivery.arrival().submission();
        if (submission != null && bySubmission.containsKey(submission)) {
            return bySubmission.get(submission);
        }
        String digest = HexFormat.of().formatHex(delivery.scan().sameness());
        List<Candidate> same = byDigest.getOrDefault(digest, List.of()).stream()
                .map(Candidate::standing)
                .distinct()
                .filter(candidate -> submission == null && candidate.isSameAs(delivery))
                .sorted(Candidate.STORED_FIRST)
                .toList();
        if (same.isEmpty()) {
            Candidate fresh = Candidate.fresh(delivery);
            add(byDigest, digest, fresh);
            put(bySubmission, submission, fresh);
            return fresh;
        }
        same.stream().skip(1).forEach(same.getFirst()::takeIn);
        return same.getFirst();
    }

    private static void add(Map<String, List<Candidate>> byDigest, String digest, Candidate candidate) {
        byDigest.computeIfAbsent(digest, _ -> new ArrayList<>()).add(candidate);
    }

    private static void put(Map<String, Candidate> bySubmission, @Nullable String submission, Candidate candidate) {
        if (submission != null) {
            bySubmission.put(submission, candidate);
        }
    }

    private static Stream<Long> locksOf(Incoming delivery) {
        String submission = delivery.arrival().submission();
        String messageId = delivery.scan().messageId();
        return Stream.concat(
                Stream.of(ByteBuffer.wrap(delivery.scan().sameness()).getLong()),
                Stream.of(submission, messageId).filter(Objects::nonNull).map(text -> (long) text.hashCode()));
    }
}
