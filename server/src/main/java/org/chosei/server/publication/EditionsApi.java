package org.chosei.server.publication;

import java.util.Locale;
import org.chosei.core.account.Permission;
import org.chosei.core.figures.Quarter;
import org.chosei.core.publication.Language;
import org.chosei.core.publication.ProseRefused;
import org.chosei.server.account.Caller;
import org.chosei.server.account.Needs;
import org.chosei.server.command.CommandFailure;
import org.chosei.server.web.ArgumentsOfCallers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/editions/2018Q4}: what an edition is at, its texts, and freezing and publishing, which cannot be undone. */
@RestController
@ArgumentsOfCallers
@ConditionalOnWebApplication
@RequestMapping("/api/v1/editions/{quarter}")
class EditionsApi {
    private final Editions editions;
    private final EditionTexts texts;

    EditionsApi(Editions editions, EditionTexts texts) {
        this.editions = editions;
        this.texts = texts;
    }

    /**
     * @param frozen absent while the edition is a draft
     * @param imported whether it was published before the product's time: it is none of ours, and none can be frozen in its place
     */
    record Edition(String quarter, Editions.@Nullable State frozen, boolean imported) {}

    /** @param revision of the text that was read; without it, the text is written whatever it is by now */
    record Text(@Nullable String body, @Nullable Long revision) {}

    @Needs(Permission.READ_FIGURES)
    @GetMapping
    Edition one(@PathVariable String quarter) {
        Quarter of = Quarter.parse(quarter);
        return new Edition(of.toString(), editions.state(of).orElse(null), editions.isImported(of));
    }

    @Needs(Permission.READ_FIGURES)
    @GetMapping("/texts/{language}")
    Text text(@PathVariable String quarter, @PathVariable String language) {
        EditionTexts.Written written = texts.present(Quarter.parse(quarter), language(language));
        return new Text(written.body(), written.revision());
    }

    @Needs(Permission.WRITE_EDITIONS)
    @PutMapping("/texts/{language}")
    Text write(@PathVariable String quarter, @PathVariable String language, @RequestBody Text text, Caller caller) {
        if (text.body() == null) {
            throw new IllegalArgumentException("'body' is missing: wanted the text, empty for none");
        }
        Quarter of = Quarter.parse(quarter);
        String body = text.body().replace("\r\n", "\n");
        if (text.revision() == null) {
            texts.write(of, language(language), body, caller.actor());
        } else {
            texts.writeAsRead(of, language(language), body, text.revision(), caller.actor());
        }
        return text(quarter, language);
    }

    @Needs(Permission.FREEZE_EDITIONS)
    @PostMapping("/freeze")
    Edition freeze(@PathVariable String quarter, Caller caller) {
        editions.freeze(Quarter.parse(quarter), caller.actor());
        return one(quarter);
    }

    @Needs(Permission.FREEZE_EDITIONS)
    @PostMapping("/publish")
    Edition publish(@PathVariable String quarter, Caller caller) {
        editions.publish(Quarter.parse(quarter), caller.actor());
        return one(quarter);
    }

    private static Language language(String code) {
        return Language.parse(code.toLowerCase(Locale.ROOT));
    }

    @ExceptionHandler
    ProblemDetail notUnderstood(ProseRefused refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail refused(CommandFailure refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(refusal.getMessage()));
    }
}
