package org.chosei.server.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chosei.core.account.Permission;
import org.chosei.core.intake.Channel;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Understanding;
import org.chosei.server.account.Caller;
import org.chosei.server.account.Needs;
import org.chosei.server.intake.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /api/v1/reports/{id}}: one message as it was understood, and what a person decides about it. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/reports")
class MessagesApi {
    private final Messages messages;
    private final Reports reports;
    private final Dispositions dispositions;
    private final TypedText typed;

    MessagesApi(Messages messages, Reports reports, Dispositions dispositions, TypedText typed) {
        this.messages = messages;
        this.reports = reports;
        this.dispositions = dispositions;
        this.typed = typed;
    }

    /** A message with what was understood of it by the rules in force. */
    record Message(
            UUID id,
            String number,
            Channel channel,
            Instant receivedAt,
            Disposition disposition,
            boolean byPerson,
            Understanding understood) {}

    record Change(
            @Nullable Disposition disposition, @Nullable String reason) {}

    record Text(@Nullable String text) {}

    /** The journal entry by which it was written down. */
    record Decided(long entry) {}

    @Needs(Permission.READ_REPORTS)
    @GetMapping("/{id}")
    Message one(@PathVariable String id) {
        Messages.Message found = find(id);
        ReadMessage read = reports.read(found.id())
                .orElseThrow(() -> refused(HttpStatus.CONFLICT, "Report '%s' is not read yet: try again shortly", id));
        return new Message(
                found.id(),
                found.number(),
                found.channel(),
                found.receivedAt(),
                read.disposition(),
                read.byPerson(),
                reports.understanding(found.id()));
    }

    /** Figures and incidents follow (counting rule 4); {@code /api/v1/journal/ENTRY/undo} takes it back. */
    @Needs(Permission.DECIDE_REPORTS)
    @PostMapping("/{id}/disposition")
    Decided dispose(@PathVariable String id, @RequestBody Change to, Caller caller) {
        Disposition disposition = to.disposition();
        if (disposition == null) {
            throw refused(
                    HttpStatus.BAD_REQUEST,
                    "'disposition' is missing: wanted one of %s",
                    List.of(Disposition.values()));
        }
        String why = to.reason() == null ? "" : to.reason().strip();
        return new Decided(dispositions.change(find(id).id(), disposition, why, caller.actor()));
    }

    /** What an operator reads off a fax or is told of a mail that cannot be opened. */
    @Needs(Permission.DECIDE_REPORTS)
    @PostMapping("/{id}/text")
    Decided type(@PathVariable String id, @RequestBody Text of, Caller caller) {
        String text = of.text();
        if (text == null || text.isBlank()) {
            throw refused(HttpStatus.BAD_REQUEST, "'text' of report '%s' is missing: wanted what it says", id);
        }
        return new Decided(typed.enter(find(id).id(), text, caller.actor()));
    }

    private Messages.Message find(String id) {
        return messages.byNumberOrId(id)
                .orElseThrow(
                        () -> refused(HttpStatus.NOT_FOUND, "No report is known as '%s': wanted its number or id", id));
    }

    private static ResponseStatusException refused(HttpStatus status, String line, Object value) {
        return new ResponseStatusException(status, line.formatted(value));
    }
}
