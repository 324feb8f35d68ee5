package org.chosei.server.coordination;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chosei.server.command.Worker;
import org.chosei.server.intake.Erased;
import org.chosei.server.intake.RawStore;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Entry;
import org.chosei.server.journal.Journal;
import org.chosei.server.post.Bounces;
import org.chosei.server.post.Case;
import org.chosei.server.post.MailRegister;
import org.chosei.server.post.Numbers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files what came in on a case and is no report (rule 4): answers under the mail that they answer, bounces at the outbox. What
 * belongs to no case that we know is noted too, so that it is looked at once.
 */
@Component
class FilingCorrespondence implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(FilingCorrespondence.class);
    private static final Actor RULE = Actor.rule("counting-4");
    private static final int BATCH = 100;
    /** A report is filed too where joining put it to a case: what it says counts, and who works on the case reads it. */
    private static final String WAITING = """
            from (
                select message from report.disposition
                where to_entry is null and disposition in ('CORRESPONDENCE', 'AUTOMATIC')
                union all
                select m.id from post.mail m where m.direction = 'IN') d
            where not exists (select from coordination.correspondence c where c.message = d.message)
                and not exists (select from report.todo t where t.message = d.message)""";

    private final JdbcTemplate jdbc;
    private final MailRegister register;
    private final Bounces bounces;
    private final RawStore raw;
    private final Journal journal;

    FilingCorrespondence(JdbcTemplate jdbc, MailRegister register, Bounces bounces, RawStore raw, Journal journal) {
        this.jdbc = jdbc;
        this.register = register;
        this.bounces = bounces;
        this.raw = raw;
        this.journal = journal;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    @Transactional
    public int workOff() {
        List<Unfiled> batch = jdbc.query("""
                select u.message, u.disposition, m.received_at, r.tokens, r.answers
                from (select distinct d.message %s order by d.message limit ?) w
                join report.disposition u on u.message = w.message and u.to_entry is null
                join intake.message m on m.id = u.message join report.reading r on r.message = u.message order by m.received_at, m.id""".formatted(WAITING), Unfiled::of, BATCH);
        if (!batch.isEmpty()) {
            file(batch);
        }
        return batch.size();
    }

    @Override
    public boolean isWaitingFor(Collection<UUID> messages) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select %s and d.message = any (?))".formatted(WAITING), Boolean.class, (Object)
                        messages.toArray(UUID[]::new)));
    }

    private void file(List<Unfiled> batch) {
        Map<UUID, Case> cases = new HashMap<>();
        batch.forEach(one -> caseOf(one).ifPresent(found -> cases.put(one.message(), found)));
        long[] entries = journal.appendAll(batch.stream()
                .map(one ->
                        Entry.of(RULE, "correspondence.filed", one.message(), null, about(cases.get(one.message()))))
                .toList());
        jdbc.update(
                """
                insert into coordination.correspondence (message, about, about_id, received_at, automatic, entry)
                select * from unnest(?::uuid[], ?::text[], ?::uuid[], ?::timestamptz[], ?::boolean[], ?::bigint[])""",
                batch.stream().map(Unfiled::message).toArray(UUID[]::new),
                batch.stream()
                        .map(one -> cases.containsKey(one.message())
                                ? cases.get(one.message()).kind().name()
                                : null)
                        .toArray(String[]::new),
                batch.stream()
                        .map(one -> cases.containsKey(one.message())
                                ? cases.get(one.message()).id()
                                : null)
                        .toArray(UUID[]::new),
                batch.stream().map(one -> Timestamp.from(one.receivedAt())).toArray(Timestamp[]::new),
                batch.stream().map(Unfiled::automatic).toArray(Boolean[]::new),
                Arrays.stream(entries).boxed().toArray(Long[]::new));
        noteAnswers(batch, cases);
    }

    private static boolean isMail(@Nullable Case found) {
        return found != null && found.kind() == Numbers.Kind.MAIL;
    }

    /** The first answer that a person wrote is when the party responded. */
    private void noteAnswers(List<Unfiled> batch, Map<UUID, Case> cases) {
        List<Unfiled> answers = batch.stream()
                .filter(one -> one.isAnswer() && isMail(cases.get(one.message())))
                .toList();
        jdbc.update(
                """
                update coordination.request r set responded_at = given.at
                from (select c.request, min(g.at) as at from unnest(?::uuid[], ?::timestamptz[]) as g (mail, at)
                      join coordination.carried c on c.message = g.mail group by c.request) given
                where r.id = given.request and (r.responded_at is null or r.responded_at > given.at)""",
                answers.stream()
                        .map(one ->
                                Objects.requireNonNull(cases.get(one.message())).id())
                        .toArray(UUID[]::new),
                answers.stream().map(one -> Timestamp.from(one.receivedAt())).toArray(Timestamp[]::new));
    }

    private Optional<Case> caseOf(Unfiled one) {
        Optional<Case> returned =
                one.automatic() ? bounced(one).map(mail -> new Case(Numbers.Kind.MAIL, mail)) : Optional.empty();
        return returned.or(() -> register.caseOf(one.tokens(), one.answers()));
    }

    private Optional<UUID> bounced(Unfiled one) {
        try (InputStream in = raw.open(one.message())) {
            return bounces.take(in, one.receivedAt());
        } catch (IOException | Erased e) {
            LOG.warn("Message {} could not be read as a delivery report and is filed without", one.message(), e);
            return Optional.empty();
        }
    }

    private static Map<String, ?> about(@Nullable Case found) {
        return found == null ? Map.of() : Map.of("about", found.kind(), "id", found.id());
    }
}
