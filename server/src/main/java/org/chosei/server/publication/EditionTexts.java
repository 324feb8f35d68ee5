package org.chosei.server.publication;

import java.util.Map;
import org.chosei.core.figures.Quarter;
import org.chosei.core.publication.Language;
import org.chosei.core.publication.Passages;
import org.chosei.server.figures.ImportedEditions;
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
    private final FrozenStore frozen;
    private final ImportedEditions imported;

    EditionTexts(
            JdbcTemplate jdbc,
            Journal journal,
            TransactionTemplate transaction,
            Composing composing,
            FrozenStore frozen,
            ImportedEditions imported) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.transaction = transaction;
        this.composing = composing;
        this.frozen = frozen;
        this.imported = imported;
    }

    /** @param revision the journal entry that wrote it, 0 where nothing was written; whoever writes may name the one that was read */
    public record Written(String body, long revision) {
        static final Written NOTHING = new Written("", 0);
    }

    public Written present(Quarter quarter, Language language) {
        return jdbc
                .query(
                        "select body, from_entry from publication.text where quarter = ? and language = ? and to_entry is null",
                        (row, _) -> new Written(row.getString(1), row.getLong(2)),
                        quarter.toString(),
                        language.code())
                .stream()
                .findFirst()
                .orElse(Written.NOTHING);
    }

    /**
     * Takes a text in place of the one that was read.
     *
     * @param read the revision that the writer had before him
     * @throws org.chosei.core.publication.ProseRefused when it could not be printed, with the place
     */
    public void writeAsRead(Quarter quarter, Language language, String body, long read, Actor actor) {
        check(quarter, language, body);
        transaction.executeWithoutResult(_ -> {
            // One writer at a time: where nothing was written there is no row to hold.
            jdbc.execute("lock table publication.text in share row exclusive mode");
            if (present(quarter, language).revision() != read) {
                throw new EditionRefused(
                        "changed-meanwhile",
                        "The text of %s in '%s' was rewritten after it was read: read it as it stands now, then write again"
                                .formatted(quarter, language.code()),
                        quarter);
            }
            replace(quarter, language, body, actor);
        });
    }

    /**
     * Takes a text in place of the former, whatever that is by now.
     *
     * @throws org.chosei.core.publication.ProseRefused when it could not be printed, with the place
     */
    public void write(Quarter quarter, Language language, String body, Actor actor) {
        check(quarter, language, body);
        transaction.executeWithoutResult(_ -> replace(quarter, language, body, actor));
    }

    /** Words that would be printed nowhere are refused: those of an edition that is done as well as those without a place. */
    private void check(Quarter quarter, Language language, String body) {
        if (frozen.find(quarter).isPresent()) {
            throw new EditionRefused(
                    "text-frozen",
                    "%s is frozen, and its text stays as it was printed: wanted a quarter whose edition is a draft"
                            .formatted(quarter),
                    quarter);
        }
        if (imported.holds(quarter)) {
            throw new EditionRefused(
                    "text-imported",
                    "%s was published before the product's time, and no text is printed in it: wanted a quarter whose edition is a draft"
                            .formatted(quarter),
                    quarter);
        }
        composing.check(quarter, language, Passages.written("text_" + language.code(), body));
    }

    private void replace(Quarter quarter, Language language, String body, Actor actor) {
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
    }
}
