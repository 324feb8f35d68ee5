package org.chosei.server.intake;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
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
    String report(@RequestParam Map<String, String> sent, @RequestParam(name = "files", required = false) List<MultipartFile> files, Locale language, Model model) {
        return take(sent, files, language, model, false);
    }

    @Public
    @PostMapping("/report/ics")
    String icsReport(@RequestParam Map<String, String> sent, @RequestParam(name = "files", required = false) List<MultipartFile> files, Locale language, Model model) {
        return take(sent, files, language, model, true);
    }

    /** The number is all that the page shows of a report: who guesses one learns nothing. */
    @Public
    @GetMapping("/report/received/{number}")
    String received(@PathVariable String number, Locale language, Model model) {
        Messages.Message message = messages.byNumber(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("number", organisations.ours().token(message.number()));
        model.addAttribute(
                "at",
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm zzz", language).format(message.arrivedAt().atZone(zone)));
        return "public/received";
    }

    private String take(Map<String, String> sent, List<MultipartFile> files, Locale language, Model model, boolean ics) {
        ReportForm form = ReportForm.of(sent);
        Submission submission = form.submission(language, files == null ? List.of() : files);
        if (!submission.problems().isEmpty()) {
            return form(model, form, submission.problems(), ics);
        }
        Receipt receipt = submitting.submit(submission, Channel.WEB_FORM, form.token().isBlank() ? null : form.token());
        return "redirect:/report/received/" + receipt.number();
    }

    private String form(Model model, ReportForm form, List<Submission.Problem> problems, boolean ics) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("ics", ics);
        model.addAttribute("types", ReportForm.TYPES);
        model.addAttribute("us", organisations.ours());
        return "public/form";
    }
}
