package org.chosei.core.report.port;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/** The port of a host that a log names and does not give the address of, {@code 192.0.2.1:40123 -> sensor-7:23}. */
final class ArrowedName {
    private static final int BEHIND = 12;
    private static final Phrase COUNTS = PhraseBook.of(ArrowedName.class).phrase("counts");

    private static final Pattern TO = Pattern.compile(
            "(?<=[\\d_\\])])\\s{0,3}(?:→|->|⇒|=>)\\s{0,3}(?=[^\\s:]{0,29}\\p{L})[\\p{L}\\p{N}_.-]{1,30}:(\\d{1,5})(?![\\d:.])");

    private ArrowedName() {}

    static Set<String> in(String text) {
        Set<String> ports = new LinkedHashSet<>();
        Matcher to = TO.matcher(text);
        String lower = null;
        while (to.find()) {
            int port = Integer.parseInt(to.group(1));
            String behind = text.substring(to.end(), Math.min(text.length(), to.end() + BEHIND));
            if (port > 0 && port < Ports.HIGHEST && !COUNTS.standsIn(behind)) {
                lower = lower == null ? text.toLowerCase(Locale.ROOT) : lower;
                ports.add(port + "/" + Ports.protocol(lower));
            }
        }
        return ports;
    }
}
