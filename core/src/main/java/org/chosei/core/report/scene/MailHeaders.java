package org.chosei.core.report.scene;

import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/** Lines of a mail's header that a reporter pasted: who relayed and signed it is no log and no finding. Lines are told in their order. */
final class MailHeaders {
    private static final PhraseBook PHRASES = PhraseBook.of(MailHeaders.class);
    private static final Phrase FIELD = PHRASES.phrase("header-field");
    private boolean within;

    /** Whether the line is a header's field or goes on with one. */
    boolean holds(String line) {
        boolean indented = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
        within = FIELD.standsIn(line.length() > 80 ? line.substring(0, 80) : line) || within && indented;
        return within;
    }
}
