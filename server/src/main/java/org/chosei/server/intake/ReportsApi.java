package org.chosei.server.intake;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chosei.core.account.Permission;
import org.chosei.core.intake.Channel;
import org.chosei.server.account.Needs;
import org.chosei.server.intake.Submission.Purpose;
import org.chosei.server.web.AnySigns;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code POST /api/v1/reports}: a program hands in what a person would write into the form; it counts in the API's own line (rule 5). */
@RestController
@RequestMapping("/api/v1/reports")
class ReportsApi {
    private final Submitting submitting;
    private final StatusLinks links;

    ReportsApi(Submitting submitting, StatusLinks links) {
        this.submitting = submitting;
        this.links = links;
    }

    /**
     * The fields of a report; every one may be left out. A program is told at once of a language, a time or a zone that nobody could
     * understand later, where a person at the form may write them as he can.
     */
    @AnySigns
    record NewReport(
            @Nullable String language,
            @Nullable String email,
            @Nullable String name,
            @Nullable String organization,
            @Nullable Purpose purpose,
            boolean discloseIdentity,
            @Nullable String reporterCategory,
            @Nullable List<String> urls,
            @Nullable List<String> sources,
            @Nullable List<String> affected,
            @Nullable String occurredAt,
            @Nullable String timeZone,
            @Nullable String description,
            @Nullable String logs) {
        NewReport {
            ReportedTime.requireKnown("language", language, "ja or en", Set.of("ja", "en")::contains);
            ReportedTime.requireKnown("occurredAt", occurredAt, ReportedTime.WANTED, ReportedTime::isTime);
            ReportedTime.requireKnown("timeZone", timeZone, ReportedTime.WANTED_ZONE, ReportedTime::isZone);
        }

        /** @throws ErrorResponseException where it cannot be taken as it is */
        Submission submission() {
            Submission submission = new Submission(
                    Locale.of("en".equals(language) ? "en" : "ja"),
                    line(email),
                    line(name),
                    line(organization),
                    purpose == null ? Purpose.INFORMATION : purpose,
                    discloseIdentity,
                    line(reporterCategory),
                    lines(urls),
                    lines(sources),
                    lines(affected),
                    "",
                    line(occurredAt),
                    line(timeZone),
                    text(description),
                    text(logs),
                    Map.of(),
                    List.of());
            if (!submission.problems().isEmpty()) {
                throw refusal(submission.problems());
            }
            return submission;
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }

        private static String line(@Nullable String value) {
            return text(value).replaceAll("\\p{Cntrl}+", " ").strip();
        }

        private static List<String> lines(@Nullable List<String> values) {
            return values == null
                    ? List.of()
                    : values.stream()
                            .map(NewReport::line)
                            .filter(value -> !value.isEmpty())
                            .toList();
        }
    }

    /** @param statusUrl where the reporter sees what became of it; it needs no sign-in */
    record Taken(String number, String statusUrl) {}

    @Needs(Permission.SUBMIT_REPORTS)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Taken> submit(@RequestBody NewReport report) {
        Receipt receipt = submitting.submit(report.submission(), Channel.API, null);
        URI status = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(links.path(receipt))
                .build()
                .toUri();
        return ResponseEntity.created(status).body(new Taken(receipt.number(), status.toString()));
    }

    /** What keeps it from being taken, the first in words. */
    private static ErrorResponseException refusal(List<Submission.Problem> problems) {
        Submission.Problem first = problems.getFirst();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Field '%s' cannot be taken%s: %s"
                        .formatted(
                                first.field(),
                                first.value() == null ? "" : " ('" + first.value() + "')",
                                wanted(first)));
        problem.setProperty(
                "fields", problems.stream().map(Submission.Problem::field).toList());
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, problem, null);
    }

    private static String wanted(Submission.Problem problem) {
        return switch (problem.text()) {
            case "form.problem.email" -> "wanted an address as name@example.org";
            case "form.problem.sources" -> "coordination needs urls, sources or logs";
            case "form.problem.empty" -> "wanted at least one of description, urls, sources, affected, logs";
            default -> "it is too long";
        };
    }
}
