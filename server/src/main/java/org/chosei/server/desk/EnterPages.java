package org.chosei.server.desk;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chosei.core.account.Permission;
import org.chosei.core.intake.Channel;
import org.chosei.server.account.Needs;
import org.chosei.server.intake.Receipt;
import org.chosei.server.intake.Submission;
import org.chosei.server.intake.Submitting;
import org.chosei.server.journal.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A call or a letter, written down by whoever took it; it is then read like any other message. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/desk/enter")
@Needs(Permission.DECIDE_REPORTS)
class EnterPages {
    private final Submitting submitting;
    private final Clock clock;
    private final ZoneId zone;
    private final MessageSource texts;

    EnterPages(Submitting submitting, Clock clock, ZoneId deploymentZone, MessageSource texts) {
        this.submitting = submitting;
        this.clock = clock;
        this.zone = deploymentZone;
        this.texts = texts;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute(
                "thisMinute", LocalDateTime.ofInstant(clock.instant(), zone).truncatedTo(ChronoUnit.MINUTES));
        model.addAttribute("purposes", Submission.Purpose.values());
        return "desk/enter";
    }

    @PostMapping
    String enter(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime receivedAt,
            @RequestParam String name,
            @RequestParam String organization,
            @RequestParam String email,
            @RequestParam Submission.Purpose purpose,
            @RequestParam(defaultValue = "false") boolean discloseIdentity,
            @RequestParam String addresses,
            @RequestParam String description,
            Actor actor,
            Locale locale,
            RedirectAttributes next) {
        List<String> urls = Arrays.stream(addresses.split("\\s+"))
                .filter(line -> !line.isBlank())
                .toList();
        Submission submission = new Submission(
                locale,
                email.strip(),
                name.strip(),
                organization.strip(),
                purpose,
                discloseIdentity,
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
        if (!submission.problems().isEmpty()) {
            next.addFlashAttribute("refused", texts.getMessage("desk.enter.incomplete", null, locale));
            return "redirect:/desk/enter";
        }
        Receipt receipt = submitting.enter(
                submission, Channel.PHONE, receivedAt.atZone(zone).toInstant(), actor);
        next.addFlashAttribute(
                Done.NAME,
                new Done(texts.getMessage("desk.done.entered", new Object[] {receipt.number()}, locale), null));
        return "redirect:/desk/reports/" + receipt.message();
    }
}
