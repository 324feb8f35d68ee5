package org.chosei.server.intake;

import java.time.Clock;
import java.time.Instant;
import org.chosei.core.account.Permission;
import org.chosei.core.intake.Channel;
import org.chosei.server.account.Caller;
import org.chosei.server.account.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code POST /api/v1/reports/entered}: a call or a letter, as the desk's page for it takes them. It makes incidents and is no report of
 * 「報告件数」 (rule 5).
 */
@RestController
@ConditionalOnWebApplication
class EnteringApi {
    private final Submitting submitting;
    private final Clock clock;

    EnteringApi(Submitting submitting, Clock clock) {
        this.submitting = submitting;
        this.clock = clock;
    }

    record Entered(String number) {}

    /** @param receivedAt when the call or letter came; absent for now */
    @Needs(Permission.DECIDE_REPORTS)
    @PostMapping("/api/v1/reports/entered")
    @ResponseStatus(HttpStatus.CREATED)
    Entered enter(
            @RequestBody ReportsApi.NewReport report,
            @RequestParam(required = false) @Nullable Instant receivedAt,
            Caller caller) {
        Submission submission = report.submission();
        Instant now = clock.instant();
        Instant at = receivedAt == null ? now : receivedAt;
        if (at.isAfter(now)) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "'receivedAt' is '%s': wanted the time of the call or letter, past, as 2018-10-02T09:00:00+09:00"
                            .formatted(receivedAt));
        }
        return new Entered(
                submitting.enter(submission, Channel.PHONE, at, caller.actor()).number());
    }
}
