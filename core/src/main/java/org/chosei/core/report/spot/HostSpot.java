package org.chosei.core.report.spot;

import java.util.Optional;
import org.chosei.core.report.Indicator.Type;
import org.chosei.core.report.address.Hostname;
import org.chosei.core.report.words.Phrase;

/** A host name, with the path that may follow it: a URL without scheme. */
final class HostSpot {
    private static final int BEHIND = 12;
    private static final Phrase SPOKEN_TO = Phrase.of("^\\s?(?:と通信|との通信|と(?:定期的に|継続的に)通信|[にへ](?:接続|通信)|への(?:接続|通信))");
    private static final String BORDERS = ":：=|・*,、;";

    private HostSpot() {}

    static Optional<Spot> of(Word word) {
        if (word.text().lastIndexOf('.') <= 0
                || word.text().contains("..")
                || isFileName(word)
                || DottedFieldName.is(word)) {
            return Optional.empty();
        }
        Word name = JapaneseName.whole(word);
        boolean hasPath = name.line().text().startsWith("/", name.end());
        boolean defanged = name.line().isDefanged(name.start(), name.end());
        return Hostname.ascii(name.text())
                .filter(host -> TopLevel.isLikelyHost(host, hasPath || defanged || isSpokenTo(name), isAlone(name)))
                .map(host -> spot(host, hasPath, name));
    }

    private static Spot spot(String host, boolean hasPath, Word word) {
        String text = word.line().text();
        int port = word.isBefore(':') ? word.numberBehind() : 0;
        int end = hasPath ? UrlPath.end(text, word.end(), word.start()) : word.end();
        String path = text.substring(word.end(), end);
        Type type = hasPath ? Type.URL : Type.DOMAIN;
        return Spot.in(word.line(), type, host + path, host, path, port, word.start(), end, false);
    }

    /** Whether something communicates with it: no file would answer. */
    private static boolean isSpokenTo(Word word) {
        String text = word.line().text();
        return SPOKEN_TO.standsIn(text.substring(word.end(), Math.min(text.length(), word.end() + BEHIND)));
    }

    /** Whether it ends the path of a file. */
    private static boolean isFileName(Word word) {
        char before = word.start() > 0 ? word.line().text().charAt(word.start() - 1) : ' ';
        return before == '/' || before == '\\';
    }

    /** Whether nothing else stands between a line's, label's or cell's borders. */
    private static boolean isAlone(Word word) {
        String text = word.line().text();
        int left = word.start();
        while (left > 0 && text.charAt(left - 1) == ' ') {
            left--;
        }
        int right = word.end();
        while (right < text.length() && text.charAt(right) == ' ') {
            right++;
        }
        return (left == 0 || BORDERS.indexOf(text.charAt(left - 1)) >= 0)
                && (right == text.length() || BORDERS.indexOf(text.charAt(right)) >= 0);
    }
}
