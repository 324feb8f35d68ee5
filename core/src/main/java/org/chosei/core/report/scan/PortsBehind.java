package org.chosei.core.report.scan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.report.port.Ports;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/**
 * Bare numbers behind the addresses of a list, of which the letter says once that they are ports: 「ポートは括弧内」, {@code ports in
 * brackets}. What stands in the first brackets behind an address counts, or where none are spoken of what stands behind it at once.
 */
final class PortsBehind {
    private static final PhraseBook PHRASES = PhraseBook.of(PortsBehind.class);
    private static final Phrase IN_BRACKETS = PHRASES.phrase("in-brackets");
    private static final Phrase AT_ONCE = PHRASES.phrase("at-once");
    private static final int REACH = 100;
    private static final String NUMBERS = "(\\d{1,5}(?:[\\s,、，・;/&+]{1,3}\\d{1,5}){0,20})";
    private static final Pattern BRACKETED =
            Pattern.compile("^[^(（\\[［<〈]{0,12}[(（\\[［<〈]\\s{0,2}" + NUMBERS + "\\s{0,2}[)）\\]］>〉]");
    private static final Pattern BARE = Pattern.compile("^[\\s:：,、;|/→>=…-]{1,8}" + NUMBERS + "\\s*$");

    private final boolean brackets;
    private final boolean bare;
    private final String protocol;

    private PortsBehind(boolean brackets, boolean bare, String protocol) {
        this.brackets = brackets;
        this.bare = bare;
        this.protocol = protocol;
    }

    static PortsBehind announcedIn(Scene scene) {
        boolean brackets = false;
        boolean bare = false;
        String protocol = "";
        for (Statement statement : scene.statements()) {
            String text = statement.sentence().text();
            if (statement.isReportersOwn() && statement.log() == null) {
                boolean in = IN_BRACKETS.standsIn(text);
                boolean behind = !in && AT_ONCE.standsIn(text);
                brackets |= in;
                bare |= behind;
                protocol = in || behind ? text.toLowerCase(Locale.ROOT) : protocol;
            }
        }
        return new PortsBehind(brackets, bare, protocol);
    }

    /** The ports behind this address in its sentence, none where nothing was said of them. */
    Set<String> of(Sentence sentence, String host) {
        Set<String> ports = new LinkedHashSet<>();
        if (!brackets && !bare) {
            return ports;
        }
        String text = sentence.text();
        for (Spot spot : sentence.spots()) {
            if (spot.host().equals(host)) {
                int end = Math.min(spot.end(), text.length());
                numbers(text.substring(end, Math.min(text.length(), end + REACH))).stream()
                        .map(port -> Ports.of(port, protocol))
                        .forEach(ports::add);
            }
        }
        return ports;
    }

    private List<Integer> numbers(String behind) {
        Matcher found = (brackets ? BRACKETED : BARE).matcher(behind);
        return found.find() ? Ports.numbers(found.group(1)) : List.of();
    }
}
