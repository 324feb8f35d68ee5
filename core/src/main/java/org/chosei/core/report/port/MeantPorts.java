package org.chosei.core.report.port;

import java.util.Locale;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/** A text without the ports that it says are not the ones, 「1433ではなく3306」, {@code not 3389 but 5900}, {@code 8443 instead of 443}. */
final class MeantPorts {
    private static final Phrase NOT_MEANT = PhraseBook.of(MeantPorts.class).phrase("not-meant");

    private MeantPorts() {}

    static String in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return NOT_MEANT.standsIn(lower) ? NOT_MEANT.replacedIn(lower, "") : text;
    }
}
