package org.chosei.server.desk;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.chosei.core.account.Permission;
import org.chosei.core.figures.Quarter;
import org.chosei.core.publication.Language;
import org.chosei.core.publication.ProseRefused;
import org.chosei.server.account.Needs;
import org.chosei.server.command.CommandFailure;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Journal;
import org.chosei.server.publication.EditionTexts;
import org.chosei.server.publication.Editions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A quarter's edition at the desk: its texts, its draft as PDF, and freezing, which cannot be undone. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/desk/quarters/{quarter}")
class EditionPages {
    private final Editions editions;
    private final EditionTexts written;
    private final Journal journal;
    private final MessageSource texts;

    EditionPages(Editions editions, EditionTexts written, Journal journal, MessageSource texts) {
        this.editions = editions;
        this.written = written;
        this.journal = journal;
        this.texts = texts;
    }

    @Needs(Permission.READ_FIGURES)
    @GetMapping("/report-{language}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable("quarter") String name, @PathVariable String language) {
        Quarter quarter = QuarterPages.quarterNamed(name);
        SortedMap<String, byte[]> files = editions.files(quarter, language(language));
        byte[] pdf = files.get("report.pdf");
        if (pdf == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String file = "%s-%s.pdf".formatted(quarter, language);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf);
    }

    @Needs(Permission.WRITE_EDITIONS)
    @PostMapping("/texts")
    String write(
            @PathVariable("quarter") String name,
            @RequestParam String language,
            @RequestParam String body,
            Actor actor,
            Locale locale,
            RedirectAttributes next) {
        Quarter quarter = QuarterPages.quarterNamed(name);
        return after(
                quarter,
                "desk.saved",
                locale,
                next,
                () -> written.write(quarter, language(language), body.replace("\r\n", "\n"), actor));
    }

    /** @param typed the quarter's name, typed by hand, so that nobody freezes by a slip */
    @Needs(Permission.FREEZE_EDITIONS)
    @PostMapping("/freeze")
    String freeze(
            @PathVariable("quarter") String name,
            @RequestParam String typed,
            @RequestParam String reason,
            Actor actor,
            Locale locale,
            RedirectAttributes next) {
        Quarter quarter = QuarterPages.quarterNamed(name);
        if (!typed.strip().equals(quarter.toString())) {
            next.addFlashAttribute(
                    "refused", texts.getMessage("desk.freeze.mistyped", new Object[] {quarter.toString()}, locale));
            return "redirect:/desk/quarters/" + quarter;
        }
        return after(quarter, "desk.done.frozen", locale, next, () -> {
            journal.append(actor, "edition.freezing", null, reason, Map.of("quarter", quarter.toString()));
            editions.freeze(quarter, actor);
        });
    }

    private static Language language(String code) {
        return switch (code) {
            case "ja" -> Language.JA;
            case "en" -> Language.EN;
            default ->
                throw new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Language '%s': wanted ja or en".formatted(code));
        };
    }

    private String after(Quarter quarter, String done, Locale locale, RedirectAttributes next, Runnable act) {
        try {
            act.run();
            next.addFlashAttribute(Done.NAME, new Done(texts.getMessage(done, null, locale), null));
        } catch (CommandFailure | ProseRefused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/desk/quarters/" + quarter;
    }
}
