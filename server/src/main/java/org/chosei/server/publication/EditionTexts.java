package org.chosei.server.publication;

import java.util.Map;
import org.chosei.core.figures.Quarter;
import org.chosei.core.publication.Language;
import org.chosei.core.publication.Passages;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Journal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What analysts write for a quarter's edition, one text a language: passages begun by {@code @phishing} and the like, with fields
 * {@code {{phishing.total}}} that are filled from the figures.
 */
@Component
public class EditionTexts {
    private final JdbcTemplate jdbc;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Composing composing;

    EditionTexts(JdbcTemplate jdbc, Journal journal, TransactionTemplate transaction, Composing composing) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.transaction = transaction;
        this.composing = composing;
    }

    /** Empty where nothing was written. */
    public String present(Quarter quarter, Language language) {
        return jdbc
                .queryForList(
                        "select body from publication.text where quarter = ? and language = ? and to_entry is null",
                        String.class,
                        quarter.toString(),
                        language.code())
                .stream()
                .findFirst()
                .orElse("");
    }

    /**
     * Takes a text in place of the former.
     *
     * @throws org.chosei.core.publication.ProseRefused when it could not be printed, with the place
     */
    public void write(Quarter quarter, Language language, String body, Actor actor) {
        composing.check(quarter, language, Passages.read("text_" + language.code(), body));
        transaction.executeWithoutResult(_ -> {
            long entry = journal.append(
                    actor,
                    "edition.written",
                    null,
                    null,
                    Map.of("quarter", quarter.toString(), "language", language.code()));
            jdbc.update(
                    "update publication.text set to_entry = ? where quarter = ? and language = ? and to_entry is null",
                    entry,
                    quarter.toString(),
                    language.code());
            jdbc.update(
                    "insert into publication.text (quarter, language, body, from_entry) values (?, ?, ?, ?)",
                    quarter.toString(),
                    language.code(),
                    body,
                    entry);
        });
    }
}
