package org.chosei.core.report.port;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/**
 * Numbers that nothing calls ports, in a layout that nobody foresaw: {@code 192.0.2.1;2323;tcp;346}, 「4899を探っている」. A number is
 * taken for a port where a service of the table listens at it and it counts, dates or names nothing else. Small ones do so often
 * that the text must name a protocol or just this service too, or list another port beside it.
 */
public final class LonePorts {
    private static final PhraseBook PHRASES = PhraseBook.of(LonePorts.class);
    private static final Phrase COUNTS = PHRASES.phrase("counts");
    private static final Phrase DATED = PHRASES.phrase("dated-before");
    /** The name of a field right before its number that is not known for ports. */
    private static final Phrase OF_ANOTHER_FIELD = PHRASES.phrase("other-field");

    private static final Phrase PROTOCOL = Phrase.of("(?<![a-z])(?:tcp|udp)(?![a-z])");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![a-z0-9.+#_%-])(?<!\\d[:/,])(\\d{2,5})(?![a-z0-9_%+]|\\s?%|[.:/,-]\\d)");
    private static final Pattern LISTED = Pattern.compile("\\s?(?:[、,，・/／&＆+と]|and|or|および|及び|や)\\s?");
    private static final int REACH = 28;
    private static final int SMALL = 100;

    private final String text;
    private final Set<Integer> ports = new LinkedHashSet<>();
    private final Set<Integer> small = new LinkedHashSet<>();

    private LonePorts(String text) {
        this.text = text;
    }

    /** Each with its protocol, in the text's order. */
    public static List<String> in(String written) {
        LonePorts lone = new LonePorts(written.toLowerCase(Locale.ROOT));
        lone.read();
        return lone.ports.stream().map(port -> Ports.of(port, lone.text)).toList();
    }

    private void read() {
        Set<Integer> list = new LinkedHashSet<>();
        int end = -1;
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            if (end < 0 || !LISTED.matcher(text).region(end, number.start()).matches()) {
                take(list);
                list.clear();
            }
            end = number.end();
            if (!isAnotherThing(number.start(), end)) {
                list.add(Integer.parseInt(number.group(1)));
            }
        }
        take(list);
        if (ports.isEmpty() && small.size() == 1 && isSupported(small.iterator().next())) {
            ports.addAll(small);
        }
    }

    /** One that is known speaks for its neighbours. */
    private void take(Set<Integer> list) {
        boolean known = list.stream().anyMatch(LonePorts::isKnown);
        if (known && (list.size() > 1 || list.iterator().next() >= SMALL)) {
            ports.addAll(list.stream().filter(port -> port < Ports.HIGHEST).toList());
        } else if (known) {
            small.addAll(list);
        }
    }

    private boolean isAnotherThing(int start, int end) {
        String before = text.substring(Math.max(0, start - REACH), start);
        return COUNTS.standsIn(text.substring(end, Math.min(text.length(), end + REACH)))
                || DATED.standsIn(before)
                || OF_ANOTHER_FIELD.standsIn(before);
    }

    private boolean isSupported(int port) {
        return PROTOCOL.standsIn(text)
                || Services.shipped().in(text).stream().anyMatch(named -> named.startsWith(port + "/"));
    }

    private static boolean isKnown(int port) {
        return Services.shipped().knows(port, "tcp") || Services.shipped().knows(port, "udp");
    }
}
