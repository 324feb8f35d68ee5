package org.chosei.server.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.chosei.server.account.Public;
import org.chosei.server.directory.Organisations;
import org.chosei.server.intake.Submission.Attachment;
import org.chosei.server.intake.Submission.Problem;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartException;

/**
 * The two public forms, without a script: filled in, shown once more as it will be sent, sent. The same form sent twice is one report;
 * changed in between it is another.
 */
@Controller
class FormPages {
    private final Submitting submitting;
    private final Enclosures enclosures;
    private final StatusLinks links;
    private final Organisations organisations;
    private final MessageSource texts;

    FormPages(
            Submitting submitting,
            Enclosures enclosures,
            StatusLinks links,
            Organisations organisations,
            MessageSource texts) {
        this.submitting = submitting;
        this.enclosures = enclosures;
        this.links = links;
        this.organisations = organisations;
        this.texts = texts;
    }

    @Public
    @GetMapping({"/report", "/report/ics"})
    String form(Model model) {
        return form(model, ReportForm.empty(), List.of());
    }

    /** {@code act} is the button: check shows what will be sent, edit goes back to the form, send sends. */
    @Public
    @PostMapping({"/report", "/report/ics"})
    String report(HttpServletRequest request, Locale language, Model model) {
        Map<String, String> sent = sent(request);
        ReportForm form = ReportForm.of(sent);
        String act = sent.getOrDefault("act", "check");
        if (act.equals("edit")) {
            return form(model, form, List.of());
        }
        List<Attachment> chosen = UploadedFiles.of(request);
        if (!chosen.isEmpty() && !enclosures.keep(form.token(), chosen)) {
            return form(model, form, List.of(new Problem("files", "form.problem.files.full", null)));
        }
        Submission submission = form.submission(language, enclosures.of(form.token()));
        if (act.equals("send") && submission.attachments().size() < shownFiles(sent)) {
            return sentWithoutItsFiles(model, form, sent.getOrDefault("shown", ""));
        }
        List<Problem> problems = ReportForm.problems(submission);
        if (!problems.isEmpty()) {
            return form(model, form, problems);
        }
        return act.equals("send")
                ? receipt(submitting.send(form.token(), submission))
                : confirm(model, form, submission);
    }

    /** What could not even be read; forwarded, so that the page has its language and look. */
    @ExceptionHandler({MultipartException.class, InvalidParameterException.class})
    String unread() {
        return "forward:/report/too-large";
    }

    /** Says how much may be sent and that nothing was; the browser still has what was entered. */
    @Public
    @RequestMapping("/report/too-large")
    String tooLarge(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        model.addAttribute("status", HttpStatus.CONTENT_TOO_LARGE.value());
        return "error";
    }

    /** The browser may keep the pages of the form for itself, or its back button would lose what was entered. */
    @ModelAttribute
    void common(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "private, no-cache");
        model.addAttribute("ics", request.getRequestURI().endsWith("/ics"));
        model.addAttribute("us", organisations.ours());
    }

    /** Files are kept until the form is sent, or for an hour: it was sent already, or their reporter has to give them anew. */
    private String sentWithoutItsFiles(Model model, ReportForm form, String shown) {
        return submitting
                .sent(form.token(), shown)
                .map(this::receipt)
                .orElseGet(() -> form(model, form, List.of(new Problem("files", "form.problem.files.gone", null))));
    }

    /** How many files the page that was confirmed had listed. */
    private static int shownFiles(Map<String, String> sent) {
        String given = sent.getOrDefault("shownFiles", "");
        return given.matches("[0-9]{1,6}") ? Integer.parseInt(given) : 0;
    }

    private String receipt(Receipt receipt) {
        return "redirect:" + links.path(receipt);
    }

    private String confirm(Model model, ReportForm form, Submission submission) {
        model.addAttribute("form", form.fields());
        model.addAttribute("sent", submission);
        model.addAttribute("fingerprint", submission.fingerprint());
        model.addAttribute("answers", Answers.of(submission, texts));
        return "public/confirm";
    }

    private String form(Model model, ReportForm form, List<Problem> problems) {
        model.addAttribute("form", form.fields());
        model.addAttribute("kept", enclosures.of(form.token()));
        model.addAttribute("problems", new FormProblems(problems));
        model.addAttribute("types", ReportForm.TYPES);
        return "public/form";
    }

    private static Map<String, String> sent(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, values -> values.getValue()[0]));
    }
}
