package org.chosei.server.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chosei.core.intake.Disposition;
import org.chosei.server.command.Worker;
import org.chosei.server.intake.Messages;
import org.chosei.server.intake.Messages.Message;
import org.chosei.server.report.ReadMessage;
import org.chosei.server.report.Reports;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stage from report to incident: takes what was read or decided on anew, tells replies from reports, joins the rest. */
@Component
class JoiningStage implements Worker {
    private static final int BATCH = 250;

    private final JdbcTemplate jdbc;
    private final Messages messages;
    private final Reports reports;
    private final Correspondence correspondence;
    private final Filing filing;
    private final JoiningMessages joining;

    JoiningStage(
            JdbcTemplate jdbc,
            Messages messages,
            Reports reports,
            Correspondence correspondence,
            Filing filing,
            JoiningMessages joining) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.reports = reports;
        this.correspondence = correspondence;
        this.filing = filing;
        this.joining = joining;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    @Transactional
    public int workOff() {
        List<UUID> taken = jdbc.queryForList(
                """
                delete from report.todo where message in (
                    select message from report.todo order by message limit ? for update skip locked)
                returning message""",
                UUID.class,
                BATCH);
        if (!taken.isEmpty()) {
            Map<UUID, Message> stored =
                    messages.findAll(taken).stream().collect(Collectors.toMap(Message::id, Function.identity()));
            List<Said> said = new ArrayList<>();
            reports.read(taken).forEach(read -> said.add(judged(read, stored.get(read.message()))));
            joining.join(said);
        }
        return taken.size();
    }

    /** What the message says once it is known whether it is on a case. */
    private Said judged(ReadMessage read, Message message) {
        Optional<Correspondence.OnCase> found = correspondence.judge(read);
        found.ifPresent(onCase -> filing.file(read, message, onCase));
        boolean asserts = read.disposition() == Disposition.REPORT
                && found.map(onCase -> !onCase.correspondence()).orElse(true);
        String subject = message.subject() == null ? "" : message.subject();
        return new Said(message.id(), message.channel(), message.receivedAt(), subject, asserts ? read.findings() : List.of());
    }

    @Override
    public boolean isWaitingFor(Collection<UUID> waited) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from report.todo where message = any (?))",
                Boolean.class,
                (Object) waited.toArray(UUID[]::new)));
    }
}
