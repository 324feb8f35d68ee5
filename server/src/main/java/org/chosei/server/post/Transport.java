package org.chosei.server.post;

import jakarta.mail.MessagingException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.chosei.server.command.HostAndPort;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Entry;
import org.chosei.server.journal.Journal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes mails out of the outbox and offers them to the relay.
 * <p>The attempt is written down before the mail is offered and the answer after (invariant 5). A mail in between is leased:
 * when its process dies, the lease runs out and nobody knows the answer, so the same Message-ID is offered once more and marked
 * possibly twice. What a lost line left over was not offered: it goes back as it was, for the next line at once. Leases are taken with SKIP LOCKED, so several processes may send side by side.
 */
@Component
public class Transport {
    private static final Actor SYSTEM = Actor.system("post");
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration LONGEST_UNWRITTEN = Duration.ofSeconds(1);
    private static final int BATCH = 25;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Optional<HostAndPort> relay;

    Transport(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${chosei.relay:}") String relay) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
        this.relay = relay.isEmpty()
                ? Optional.empty()
                : Optional.of(HostAndPort.parse(HostAndPort.RELAY, relay.replaceFirst("^smtp://", "")));
    }

    /** Whether there is a host to send by; without one every mail waits in the outbox. */
    public boolean hasRelay() {
        return relay.isPresent();
    }

    /** Offers every mail that is due now; how many were accepted. */
    public int sendDue() {
        return sendDueWhile(() -> true);
    }

    /**
     * Offers the mails that are due now, one after the other.
     *
     * @param goingOn asked before each; those left when it says no wait as they are
     * @return how many were accepted
     */
    public int sendDueWhile(BooleanSupplier goingOn) {
        return relay.map(where -> sendDue(where, goingOn)).orElse(0);
    }

    /** A relay that ends each line after some letters is offered no more of them by the next one. */
    private int sendDue(HostAndPort where, BooleanSupplier goingOn) {
        int accepted = 0;
        int most = BATCH;
        for (boolean more = anyDue(); more && goingOn.getAsBoolean(); ) {
            try (Relay line = Relay.connect(where)) {
                int take = most;
                List<DueMail> batch = transaction.execute(_ -> take(take));
                List<Offered> offered = offer(batch, line, goingOn);
                accepted += (int) offered.stream().filter(Offered::isAccepted).count();
                more = !offered.isEmpty() && (batch.size() == most || offered.size() < batch.size());
                most = offered.isEmpty() ? most : offered.size();
            } catch (MessagingException _) {
                // The relay cannot be reached: nothing was taken, so everything waits as it is for the next round.
                return accepted;
            }
        }
        return accepted;
    }

    private boolean anyDue() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from post.outgoing where state in ('WAITING', 'SENDING', 'UNKNOWN') and due_at <= ?)",
                Boolean.class,
                Timestamp.from(clock.instant())));
    }

    private List<DueMail> take(int most) {
        Instant now = clock.instant();
        List<DueMail> batch = jdbc.query("""
                update post.outgoing set state = 'SENDING', attempts = attempts + 1, due_at = ?,
                    possibly_twice = possibly_twice or state in ('SENDING', 'UNKNOWN')
                where id in (select id from post.outgoing where state in ('WAITING', 'SENDING', 'UNKNOWN') and due_at <= ?
                             order by due_at, id limit ? for update skip locked)
                returning *""", DueMail::of, Timestamp.from(now.plus(LEASE)), Timestamp.from(now), most);
        journal.appendAll(batch.stream()
                .map(mail -> Entry.of(SYSTEM, "mail.attempted", mail.id(), null, Map.of("attempt", mail.attempts())))
                .toList());
        return batch;
    }

    /**
     * What the relay says is written down before the next mail is offered, unless that is within a second: together it is then one
     * transaction for many. What would outlive half its lease is left.
     */
    private List<Offered> offer(List<DueMail> batch, Relay line, BooleanSupplier goingOn) {
        Instant latest = clock.instant().plus(LEASE.dividedBy(2));
        List<Offered> offered = new ArrayList<>();
        Instant written = clock.instant();
        int known = 0;
        for (DueMail mail : batch) {
            if (!goingOn.getAsBoolean() || clock.instant().isAfter(latest) || !line.isOpen()) {
                break;
            }
            offered.add(new Offered(mail, line.offer(mail)));
            if (clock.instant().isAfter(written.plus(LONGEST_UNWRITTEN))) {
                write(offered.subList(known, offered.size()));
                known = offered.size();
                written = clock.instant();
            }
        }
        write(offered.subList(known, offered.size()));
        giveBack(batch.subList(offered.size(), batch.size()));
        return offered;
    }

    private void write(List<Offered> answered) {
        if (!answered.isEmpty()) {
            transaction.executeWithoutResult(_ -> note(answered));
        }
    }

    private void giveBack(List<DueMail> left) {
        if (left.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(_ -> {
            journal.appendAll(left.stream()
                    .map(mail ->
                            Entry.of(SYSTEM, "mail.unoffered", mail.id(), null, Map.of("attempt", mail.attempts())))
                    .toList());
            jdbc.update(
                    """
                    update post.outgoing set attempts = attempts - 1, due_at = ?,
                        state = case when possibly_twice then 'UNKNOWN' else 'WAITING' end
                    where id = any (?)""",
                    Timestamp.from(clock.instant()),
                    left.stream().map(DueMail::id).toArray(UUID[]::new));
        });
    }

    private void note(List<Offered> offered) {
        Instant now = clock.instant();
        journal.appendAll(offered.stream()
                .map(one -> Entry.of(
                        SYSTEM,
                        one.entry(),
                        one.mail().id(),
                        null,
                        Map.of("attempt", one.mail().attempts())))
                .toList());
        jdbc.batchUpdate(
                "update post.outgoing set state = ?, due_at = ?, answer = ?, answered_at = ?, bounced = ? where id = ?",
                offered,
                BATCH,
                (row, one) -> {
                    row.setString(1, one.state());
                    row.setTimestamp(2, Timestamp.from(now.plus(one.delay().orElse(Duration.ZERO))));
                    row.setString(3, one.answer().text());
                    row.setTimestamp(4, Timestamp.from(now));
                    row.setArray(
                            5,
                            row.getConnection()
                                    .createArrayOf(
                                            "text",
                                            one.answer().lost().stream()
                                                    .map(lost -> lost.toLowerCase(Locale.ROOT))
                                                    .toArray()));
                    row.setObject(6, one.mail().id());
                });
        offered.forEach(one -> tell(one, now));
    }

    private void tell(Offered one, Instant now) {
        switch (one.state()) {
            case "ACCEPTED" ->
                events.publishEvent(
                        new MailAccepted(one.mail().id(), now, one.mail().possiblyTwice()));
            case "REFUSED" ->
                events.publishEvent(
                        new MailBounced(one.mail().id(), now, one.answer().text()));
            default -> {}
        }
    }
}
