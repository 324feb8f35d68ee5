package org.chosei.server.publication;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chosei.core.figures.Quarter;
import org.chosei.core.publication.Language;
import org.chosei.core.publication.Wording;
import org.chosei.server.account.Public;
import org.chosei.server.publication.FrozenStore.Frozen;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Published editions for everybody, each file as it was frozen; a draft or a frozen one that is not published does not exist here. */
@Controller
class PublishedPages {
    private static final Map<String, MediaType> TYPES = Map.of(
            "html", MediaType.parseMediaType("text/html;charset=UTF-8"),
            "pdf", MediaType.APPLICATION_PDF,
            "json", MediaType.APPLICATION_JSON,
            "csv", MediaType.parseMediaType("text/csv;charset=UTF-8"),
            "svg", MediaType.parseMediaType("image/svg+xml"));
    /** A report brings its style and faces with it and nothing else. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src 'self'; base-uri 'none'; frame-ancestors 'self'";

    private final FrozenStore frozen;

    PublishedPages(FrozenStore frozen) {
        this.frozen = frozen;
    }

    /** A line of the list of editions. */
    record Listed(Quarter quarter, String period) {}

    @Public
    @GetMapping("/reports")
    String list(Locale locale, Model model) {
        Wording wording = new Wording(language(locale));
        List<Listed> editions = frozen.all().stream()
                .filter(Frozen::published)
                .map(each -> new Listed(each.quarter(), wording.period(each.quarter())))
                .toList();
        model.addAttribute("editions", editions);
        model.addAttribute("language", language(locale).code());
        return "public/reports";
    }

    @Public
    @GetMapping("/reports/{quarter}")
    String edition(@PathVariable String quarter, Locale locale) {
        return "redirect:/reports/%s/%s/report.html"
                .formatted(published(quarter).quarter(), language(locale).code());
    }

    @Public
    @GetMapping("/reports/{quarter}/{language:ja|en}/{*path}")
    ResponseEntity<byte[]> file(
            @PathVariable String quarter, @PathVariable String language, @PathVariable String path) {
        String file = path.substring(1);
        byte[] content = frozen.file(published(quarter).quarter(), Language.parse(language), file)
                .orElseThrow(PublishedPages::notFound);
        return ResponseEntity.ok()
                .contentType(TYPES.getOrDefault(
                        file.substring(file.lastIndexOf('.') + 1), MediaType.APPLICATION_OCTET_STREAM))
                .header("Content-Security-Policy", POLICY)
                .body(content);
    }

    private Frozen published(String quarter) {
        try {
            return frozen.find(Quarter.parse(quarter)).filter(Frozen::published).orElseThrow(PublishedPages::notFound);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.getMessage(), e);
        }
    }

    static Language language(Locale locale) {
        return locale.getLanguage().equals("ja") ? Language.JA : Language.EN;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
