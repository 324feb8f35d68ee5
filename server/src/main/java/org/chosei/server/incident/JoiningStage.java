package org.chosei.server.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chosei.core.intake.Disposition;
import org.chosei.server.command.Worker;
import org.chosei.server.database.Outage;
import org.chosei.server.intake.Messages;
import org.chosei.server.intake.Messages.Message;
import org.chosei.server.report.ReadMessage;
import org.chosei.server.report.Reports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The stage from report to incident: takes what was read or decided on anew, tells replies from reports, joins the rest. */
@Component
class JoiningStage implements Worker {
    private static final int BATCH = 250;

    private static final Logger LOG = LoggerFactory.getLogger(JoiningStage.class);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Messages messages;
    private final Reports reports;
    private final Correspondence correspondence;
    private final Filing filing;
    private final JoiningMessages joining;
    private final SetAside setAside;

    JoiningStage(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Messages messages,
            Reports reports,
            Correspondence correspondence,
            Filing filing,
            JoiningMessages joining,
            SetAside setAside) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.messages = messages;
        this.reports = reports;
        this.correspondence = correspondence;
        this.filing = filing;
        this.joining = joining;
        this.setAside = setAside;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public int workOff() {
        try {
            return take(BATCH);
        } catch (DataAccessException | IllegalArgumentException e) {
            Outage.throwOn(e);
            LOG.warn("A batch cannot be joined at once; its messages are joined one by one", e);
            return oneByOne();
        }
    }

    private int take(int most) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            List<UUID> taken = jdbc.queryForList("""
                    delete from report.todo where message in (
                        select message from report.todo order by message limit ? for update skip locked)
                    returning message""", UUID.class, most);
            join(taken);
            return taken.size();
        }));
    }

    /** Of these messages those that still wait, within the caller's transaction. */
    void take(Collection<UUID> messages) {
        join(jdbc.queryForList("delete from report.todo where message = any (?) returning message", UUID.class, (Object)
                messages.toArray(UUID[]::new)));
    }

    /** One that cannot be joined must not hold up what follows: it is set aside, with the reason. */
    private int oneByOne() {
        List<UUID> waiting =
                jdbc.queryForList("select message from report.todo order by message limit ?", UUID.class, BATCH);
        for (UUID message : waiting) {
            try {
                transaction.executeWithoutResult(_ -> {
                    jdbc.update("delete from report.todo where message = ?", message);
                    join(List.of(message));
                });
            } catch (DataAccessException | IllegalArgumentException e) {
                Outage.throwOn(e);
                LOG.error("Message {} cannot be joined and is set aside", message, e);
                transaction.executeWithoutResult(_ -> setAside(message, e));
            }
        }
        return waiting.size();
    }

    private void setAside(UUID message, Exception why) {
        jdbc.update("delete from report.todo where message = ?", message);
        setAside.put(message, why);
    }

    private void join(List<UUID> taken) {
        if (!taken.isEmpty()) {
            Map<UUID, Message> stored =
                    messages.findAll(taken).stream().collect(Collectors.toMap(Message::id, Function.identity()));
            List<Said> said = new ArrayList<>();
            reports.read(taken)
                    .forEach(read -> said.add(judged(read, Objects.requireNonNull(stored.get(read.message())))));
            joining.join(said);
            setAside.takeBack(taken);
        }
    }

    /** What the message says once it is known whether it is on a case. */
    private Said judged(ReadMessage read, Message message) {
        Optional<Correspondence.OnCase> found = correspondence.judge(read);
        found.ifPresent(onCase -> filing.file(read, message, onCase));
        boolean asserts = read.disposition() == Disposition.REPORT
                && message.sameAs() == null
                && found.map(onCase -> !onCase.correspondence()).orElse(true);
        String subject = message.subject() == null ? "" : message.subject();
        return new Said(
                message.id(), message.channel(), message.receivedAt(), subject, asserts ? read.findings() : List.of());
    }

    @Override
    public boolean isWaitingFor(Collection<UUID> waited) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from report.todo where message = any (?))", Boolean.class, (Object)
                        waited.toArray(UUID[]::new)));
    }
}
