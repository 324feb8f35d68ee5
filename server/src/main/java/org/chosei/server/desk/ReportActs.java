package org.chosei.server.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chosei.core.account.Permission;
import org.chosei.core.coordination.Meaning;
import org.chosei.core.intake.Disposition;
import org.chosei.server.account.Needs;
import org.chosei.server.coordination.Answers;
import org.chosei.server.coordination.AskingBack;
import org.chosei.server.directory.Organisations;
import org.chosei.server.intake.Messages;
import org.chosei.server.journal.Actor;
import org.chosei.server.report.Dispositions;
import org.chosei.server.report.TypedText;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a handler decides about a message. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/desk/reports/{id}")
@Needs(Permission.DECIDE_REPORTS)
class ReportActs {
    private final Dispositions dispositions;
    private final TypedText typed;
    private final Answers answers;
    private final AskingBack askingBack;
    private final ConfirmingAndAsking asking;
    private final Messages messages;
    private final Organisations organisations;

    ReportActs(
            Dispositions dispositions,
            TypedText typed,
            Answers answers,
            AskingBack askingBack,
            ConfirmingAndAsking asking,
            Messages messages,
            Organisations organisations) {
        this.dispositions = dispositions;
        this.typed = typed;
        this.answers = answers;
        this.askingBack = askingBack;
        this.asking = asking;
        this.messages = messages;
        this.organisations = organisations;
    }

    /** @param next the message that waits after this one in the queue; without it the queue's first is opened */
    @PostMapping("/disposition")
    String decide(
            @PathVariable UUID id,
            @RequestParam Disposition disposition,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String view,
            @RequestParam Optional<UUID> next,
            Actor actor,
            Form form) {
        String number = messages.find(id).orElseThrow().number();
        form.tell(
                form.text(
                        "desk.done.disposed",
                        organisations.ours().token(number),
                        form.text("disposition." + disposition)),
                List.of(dispositions.change(id, disposition, reason.strip(), actor)));
        String known = Queue.View.named(view).map(Enum::name).orElse("");
        return next.map(message -> "redirect:/desk/reports/%s?view=%s".formatted(message, known))
                .orElse("redirect:/desk?view=" + known);
    }

    /** Confirms the report and drafts what is asked of the parties that are ticked, in one step. */
    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/ask")
    String confirmAndAsk(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> parties,
            @RequestParam(defaultValue = "") String view,
            Actor actor,
            Form form) {
        Optional<UUID> draft = asking.confirmAndAsk(id, parties, form.text("desk.confirmed-reason"), actor);
        if (draft.isEmpty()) {
            form.refuse(form.text("desk.ask.nobody"));
            return page(id) + "?view=" + Queue.View.named(view).map(Enum::name).orElse("");
        }
        return "redirect:/desk/requests/%s?from=queue".formatted(draft.get());
    }

    @PostMapping("/text")
    String type(@PathVariable UUID id, @RequestParam String text, Actor actor, Form form) {
        if (text.isBlank()) {
            form.refuse(form.text("desk.text.empty"));
        } else {
            form.carryOutForGood("desk.done.typed", () -> typed.enter(id, text, actor));
        }
        return page(id);
    }

    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/meaning")
    String tellMeaning(@PathVariable UUID id, @RequestParam Meaning meaning, Actor actor, Form form) {
        if (form.attempt(() -> answers.tell(id, meaning, actor))) {
            form.tell(form.text("desk.done.meant", form.text("answer." + meaning)), List.of());
        }
        return page(id);
    }

    @Needs(Permission.DRAFT_REQUESTS)
    @PostMapping("/question")
    String askBack(
            @PathVariable UUID id,
            @RequestParam String question,
            @RequestParam String language,
            Actor actor,
            Form form) {
        if (question.isBlank()) {
            form.refuse(form.text("desk.question.empty"));
            return page(id);
        }
        UUID[] draft = new UUID[1];
        return form.attempt(() -> draft[0] = askingBack.draft(id, question.strip(), language, actor))
                ? "redirect:/desk/requests/" + draft[0]
                : page(id);
    }

    private static String page(UUID id) {
        return "redirect:/desk/reports/" + id;
    }
}
