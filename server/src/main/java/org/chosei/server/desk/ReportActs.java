package org.chosei.server.desk;

import java.util.Locale;
import java.util.UUID;
import org.chosei.core.account.Permission;
import org.chosei.core.coordination.Meaning;
import org.chosei.core.intake.Disposition;
import org.chosei.server.account.Needs;
import org.chosei.server.coordination.Answers;
import org.chosei.server.intake.Messages;
import org.chosei.server.journal.Actor;
import org.chosei.server.report.Dispositions;
import org.chosei.server.report.TypedText;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a handler decides about a message. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/desk/reports/{id}")
@Needs(Permission.DECIDE_REPORTS)
class ReportActs {
    private final Dispositions dispositions;
    private final TypedText typed;
    private final Answers answers;
    private final Messages messages;
    private final MessageSource texts;

    ReportActs(Dispositions dispositions, TypedText typed, Answers answers, Messages messages, MessageSource texts) {
        this.dispositions = dispositions;
        this.typed = typed;
        this.answers = answers;
        this.messages = messages;
        this.texts = texts;
    }

    /** Goes on with the queue, because the next message waits. */
    @PostMapping("/disposition")
    String decide(
            @PathVariable UUID id,
            @RequestParam Disposition disposition,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String view,
            Actor actor,
            Locale locale,
            RedirectAttributes next) {
        dispositions.change(id, disposition, reason.strip(), actor);
        String number = messages.find(id).orElseThrow().number();
        String kind = texts.getMessage("disposition." + disposition, null, locale);
        tell(texts.getMessage("desk.done.disposed", new Object[] {number, kind}, locale), next);
        return "redirect:/desk?view=" + (view.matches("[A-Z]+") ? view : "");
    }

    @PostMapping("/text")
    String type(@PathVariable UUID id, @RequestParam String text, Actor actor, Locale locale, RedirectAttributes next) {
        if (text.isBlank()) {
            next.addFlashAttribute("refused", texts.getMessage("desk.text.empty", null, locale));
        } else {
            typed.enter(id, text, actor);
            tell(texts.getMessage("desk.done.typed", null, locale), next);
        }
        return "redirect:/desk/reports/" + id;
    }

    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/meaning")
    String tellMeaning(
            @PathVariable UUID id, @RequestParam Meaning meaning, Actor actor, Locale locale, RedirectAttributes next) {
        answers.tell(id, meaning, actor);
        tell(
                texts.getMessage(
                        "desk.done.meant", new Object[] {texts.getMessage("answer." + meaning, null, locale)}, locale),
                next);
        return "redirect:/desk/reports/" + id;
    }

    private static void tell(String text, RedirectAttributes next) {
        next.addFlashAttribute(Done.NAME, new Done(text, null));
    }
}
