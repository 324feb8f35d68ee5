package org.chosei.core.report.port;

import java.util.List;
import java.util.regex.MatchResult;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/**
 * Whose port a number is where a line gives those of both sides: 「送信元側 40123 / 受信側 23」, {@code src/dst port: 40123/23},
 * {@code from port 40123}. Only that of the side that was asked is a scan's (counting rule 13).
 */
final class PortSides {
    private static final PhraseBook PHRASES = PhraseBook.of(PortSides.class);
    private static final Phrase SOURCES_OWN = PHRASES.phrase("sources-own");
    private static final Phrase BEHIND_SOURCE = Phrase.of("(?:from|client|by) _{3,}[ ,(\\[]{1,2}port\\s$");
    /** 「192.0.2.1 の 40123 番から」. */
    private static final Phrase OF_SOURCE = Phrase.of("_{3,}\\s?の\\s?(?:ポート)?\\s?$");

    private static final Phrase FROM_IT = Phrase.of("^\\s?番?(?:ポート)?\\s?(?:から|より)(?![\\s\\d])");
    private static final Phrase ASKED = PHRASES.phrase("asked-side");
    private static final Phrase ASKING = PHRASES.phrase("asking-side");
    private static final Phrase SOURCE_FIRST = PHRASES.phrase("source-first");
    private static final Phrase SOURCE_LAST = PHRASES.phrase("source-last");
    private static final Phrase SPEAKS_OF_PORTS = Phrase.of("ポート|ﾎﾟｰﾄ|番|port");

    private PortSides() {}

    /** Whether it is the port that the peer itself used. */
    static boolean isPeers(String before, String after, List<MatchResult> items) {
        return SOURCES_OWN.standsIn(before)
                || OF_SOURCE.standsIn(before) && FROM_IT.standsIn(after)
                || ASKING.standsIn(before)
                || BEHIND_SOURCE.standsIn(before)
                        && !Services.shipped()
                                .answerAt(Integer.parseInt(items.getFirst().group(2)));
    }

    /** Whether the side before it was asked, on a line that speaks of ports. */
    static boolean isAsked(String before, String text) {
        return ASKED.standsIn(before) && SPEAKS_OF_PORTS.standsIn(text);
    }

    /** Takes the source's port out of two numbers behind a pair of names; whether there was one. */
    static boolean dropSources(String before, List<MatchResult> items) {
        if (items.size() != 2) {
            return false;
        }
        if (SOURCE_FIRST.standsIn(before)) {
            items.removeFirst();
            return true;
        }
        if (SOURCE_LAST.standsIn(before)) {
            items.removeLast();
            return true;
        }
        return false;
    }
}
