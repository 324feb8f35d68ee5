package org.chosei.server.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chosei.core.intake.Channel;
import org.chosei.server.account.Public;
import org.chosei.server.directory.Organisations;
import org.chosei.server.journal.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

/** The public site: home, the two report forms, and the page that tells the number. No page needs a script. */
@Controller
class PublicPages {
    private final Submitting submitting;
    private final Messages messages;
    private final Organisations organisations;
    private final ZoneId zone;

    PublicPages(Submitting submitting, Messages messages, Organisations organisations, ZoneId zone) {
        this.submitting = submitting;
        this.messages = messages;
        this.organisations = organisations;
        this.zone = zone;
    }

    @Public
    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("us", organisations.ours());
        return "public/home";
    }

    @Public
    @GetMapping("/report")
    String form(Model model) {
        return form(model, ReportForm.empty(Ids.next().toString()), List.of(), false);
    }

    @Public
    @GetMapping("/report/ics")
    String icsForm(Model model) {
        return form(model, ReportForm.empty(Ids.next().toString()), List.of(), true);
    }

    @Public
    @PostMapping("/report")
    String report(HttpServletRequest request, HttpServletResponse response, Locale language, Model model) {
        return take(request, response, language, model, false);
    }

    @Public
    @PostMapping("/report/ics")
    String icsReport(HttpServletRequest request, HttpServletResponse response, Locale language, Model model) {
        return take(request, response, language, model, true);
    }

    /** The number is all that the page shows of a report: who guesses one learns nothing. */
    @Public
    @GetMapping("/report/received/{number}")
    String received(@PathVariable String number, Locale language, Model model) {
        Messages.Message message =
                messages.byNumber(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("number", organisations.ours().token(message.number()));
        model.addAttribute(
                "at",
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm zzz", language)
                        .format(message.arrivedAt().atZone(zone)));
        return "public/received";
    }

    private String take(
            HttpServletRequest request, HttpServletResponse response, Locale language, Model model, boolean ics) {
        try {
            ReportForm form = ReportForm.of(sent(request));
            return take(form, form.submission(language, files(request)), model, ics);
        } catch (MaxUploadSizeExceededException _) {
            // What is too large is not read at all, so that the form comes back empty, and says so.
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
            List<Submission.Problem> problems = List.of(new Submission.Problem("files", "form.problem.files", null));
            return form(model, ReportForm.empty(Ids.next().toString()), problems, ics);
        }
    }

    private String take(ReportForm form, Submission submission, Model model, boolean ics) {
        List<Submission.Problem> problems = ReportForm.problems(submission);
        if (!problems.isEmpty()) {
            return form(model, form, problems, ics);
        }
        Receipt receipt =
                submitting.submit(submission, Channel.WEB_FORM, form.token().isBlank() ? null : form.token());
        return "redirect:/report/received/" + receipt.number();
    }

    private static Map<String, String> sent(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, values -> values.getValue()[0]));
    }

    private static List<MultipartFile> files(HttpServletRequest request) {
        return request instanceof MultipartHttpServletRequest multipart ? multipart.getFiles("files") : List.of();
    }

    private String form(Model model, ReportForm form, List<Submission.Problem> problems, boolean ics) {
        model.addAttribute("form", form);
        model.addAttribute("problems", new Problems(problems));
        model.addAttribute("ics", ics);
        model.addAttribute("types", ReportForm.TYPES);
        model.addAttribute("us", organisations.ours());
        return "public/form";
    }

    /** What is wrong, as the fields of the page ask for it. */
    record Problems(List<Submission.Problem> all) {
        public boolean on(String field) {
            return !of(field).isEmpty();
        }

        /** Whether the form could come back as it was filled in. */
        public boolean isKept() {
            return !on("files");
        }

        public List<Submission.Problem> of(String field) {
            return all.stream().filter(problem -> problem.field().equals(field)).toList();
        }
    }
}
