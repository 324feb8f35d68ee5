package org.chosei.server.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chosei.core.account.Permission;
import org.chosei.core.intake.Channel;
import org.chosei.server.account.Needs;
import org.chosei.server.directory.Organisations;
import org.chosei.server.intake.Receipt;
import org.chosei.server.intake.Submission;
import org.chosei.server.intake.Submitting;
import org.chosei.server.journal.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A call or a letter, written down by whoever took it; it is then read like any other message. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/desk/enter")
@Needs(Permission.DECIDE_REPORTS)
class EnterPages {
    private final Submitting submitting;
    private final Organisations organisations;
    private final Clock clock;
    private final ZoneId zone;

    EnterPages(Submitting submitting, Organisations organisations, Clock clock, ZoneId deploymentZone) {
        this.submitting = submitting;
        this.organisations = organisations;
        this.clock = clock;
        this.zone = deploymentZone;
    }

    /** What an operator types; the names are those of the form's fields. */
    record Entry(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
            LocalDateTime receivedAt,

            String name,
            String organization,
            String email,
            Submission.Purpose purpose,
            @Nullable Boolean discloseIdentity,
            String addresses,
            String description) {

        Submission submission(Locale language, ZoneId zone) {
            List<String> urls = Arrays.stream(addresses.split("\\s+"))
                    .filter(line -> !line.isBlank())
                    .toList();
            return new Submission(
                    language,
                    email.strip(),
                    name.strip(),
                    organization.strip(),
                    purpose,
                    Boolean.TRUE.equals(discloseIdentity),
                    "",
                    urls,
                    List.of(),
                    List.of(),
                    "",
                    "",
                    zone.getId(),
                    description,
                    "",
                    Map.of(),
                    List.of());
        }
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute(
                "thisMinute", LocalDateTime.ofInstant(clock.instant(), zone).truncatedTo(ChronoUnit.MINUTES));
        model.addAttribute("purposes", Submission.Purpose.values());
        return "desk/enter";
    }

    @PostMapping
    String enter(@ModelAttribute Entry entry, Actor actor, Locale locale, Form form) {
        Submission submission = entry.submission(locale, zone);
        Instant at = entry.receivedAt().atZone(zone).toInstant();
        List<Submission.Problem> problems = submission.problems();
        if (!problems.isEmpty()) {
            form.refuse(problems.stream()
                    .map(problem -> "%s %s".formatted(form.text(problem.text()), said(problem)))
                    .map(String::strip)
                    .collect(Collectors.joining("\n")));
            return "redirect:/desk/enter";
        }
        if (at.isAfter(clock.instant())) {
            form.refuse(
                    form.text("desk.enter.future", entry.receivedAt().toString().replace('T', ' ')));
            return "redirect:/desk/enter";
        }
        Receipt receipt = submitting.enter(submission, Channel.PHONE, at, actor);
        form.tell(form.text("desk.done.entered", organisations.ours().token(receipt.number())), List.of());
        return "redirect:/desk/reports/" + receipt.message();
    }

    private static String said(Submission.Problem problem) {
        return problem.value() == null ? "" : "(%s)".formatted(problem.value());
    }
}
