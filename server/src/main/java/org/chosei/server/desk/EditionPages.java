package org.chosei.server.desk;

import java.util.Map;
import java.util.SortedMap;
import org.chosei.core.account.Permission;
import org.chosei.core.figures.Quarter;
import org.chosei.core.publication.Language;
import org.chosei.server.account.Needs;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Journal;
import org.chosei.server.publication.EditionTexts;
import org.chosei.server.publication.Editions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
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

/** A quarter's edition at the desk: its texts, its draft as PDF, and freezing and publishing, which cannot be undone. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/desk/quarters/{quarter}")
class EditionPages {
    private final Editions editions;
    private final EditionTexts written;
    private final Journal journal;

    EditionPages(Editions editions, EditionTexts written, Journal journal) {
        this.editions = editions;
        this.written = written;
        this.journal = journal;
    }

    @Needs(Permission.READ_FIGURES)
    @GetMapping("/report-{language}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable("quarter") String name, @PathVariable String language) {
        Quarter quarter = QuarterPages.quarterNamed(name);
        SortedMap<String, byte[]> files = editions.isImported(quarter)
                ? editions.live(quarter, language(language))
                : editions.files(quarter, language(language));
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
    @PostMapping("/texts/{language}")
    String write(
            @PathVariable("quarter") String name,
            @PathVariable String language,
            @RequestParam String body,
            @RequestParam long revision,
            Actor actor,
            Form form) {
        Quarter quarter = QuarterPages.quarterNamed(name);
        form.carryOutForGood(
                "desk.saved",
                () -> written.writeAsRead(quarter, language(language), body.replace("\r\n", "\n"), revision, actor));
        return page(quarter);
    }

    /** @param typed the quarter's name, typed by hand, so that nobody freezes by a slip */
    @Needs(Permission.FREEZE_EDITIONS)
    @PostMapping("/freeze")
    String freeze(
            @PathVariable("quarter") String name,
            @RequestParam String typed,
            @RequestParam String reason,
            Actor actor,
            Form form) {
        Quarter quarter = QuarterPages.quarterNamed(name);
        if (isTyped(typed, quarter, form)) {
            form.carryOutForGood("desk.done.frozen", () -> {
                journal.append(actor, "edition.freezing", null, reason, Map.of("quarter", quarter.toString()));
                editions.freeze(quarter, actor);
            });
        }
        return page(quarter);
    }

    /** @param typed the quarter's name again, since what the public has read cannot be taken back */
    @Needs(Permission.FREEZE_EDITIONS)
    @PostMapping("/publish")
    String publish(@PathVariable("quarter") String name, @RequestParam String typed, Actor actor, Form form) {
        Quarter quarter = QuarterPages.quarterNamed(name);
        if (isTyped(typed, quarter, form)) {
            form.carryOutForGood("desk.done.published", () -> editions.publish(quarter, actor));
        }
        return page(quarter);
    }

    private static boolean isTyped(String typed, Quarter quarter, Form form) {
        boolean same = typed.strip().equals(quarter.toString());
        if (!same) {
            form.refuse(form.text("desk.mistyped", quarter.toString(), typed));
        }
        return same;
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

    private static String page(Quarter quarter) {
        return "redirect:/desk/quarters/" + quarter;
    }
}
