package org.chosei.core.report.log;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.chosei.core.report.label.Element;
import org.chosei.core.report.label.Labels;
import org.chosei.core.report.label.Meaning;

/**
 * Finds values with their names in a line: {@code name=value}, {@code "name":"value"} and, where enough of them tell that this is
 * a record, {@code Name: value}. The first value of a meaning counts.
 */
final class FieldScanner {
    private static final int LONGEST_NAME = 32;
    private static final int MOST = 80;
    private static final int ENOUGH = 3;
    private static final Set<Meaning> NETWORK = EnumSet.of(
            Meaning.SOURCE, Meaning.TARGET, Meaning.PORT, Meaning.SOURCE_PORT, Meaning.PROTOCOL, Meaning.SERVICE);

    private final String text;
    private final Map<Meaning, String> certain = new EnumMap<>(Meaning.class);
    private final Map<Meaning, String> spoken = new EnumMap<>(Meaning.class);
    private final OpenObjects objects = new OpenObjects();

    FieldScanner(String text) {
        this.text = text;
        Meaning side = Element.side(text);
        if (side != Meaning.UNKNOWN) {
            objects.open(side);
        }
    }

    Map<Meaning, String> values() {
        int found = 0;
        for (int at = 1; at < text.length() && found < MOST; at++) {
            char c = text.charAt(at);
            objects.pass(c);
            boolean quoted = c == ':' && (text.charAt(at - 1) == '"' || text.startsWith("\" ", at - 2));
            if (c == '=' || quoted) {
                found++;
                at = Math.max(at, take(certain, name(at, false), at + 1));
            } else if (c == ':' && at + 1 < text.length() && !isTight(at)) {
                found++;
                at = Math.max(at, take(spoken, name(at, true), at + 1));
            }
        }
        long network = spoken.keySet().stream().filter(NETWORK::contains).count();
        if (network >= ENOUGH || network >= ENOUGH - 1 && LogTime.leads(text)) {
            spoken.forEach(certain::putIfAbsent);
        }
        Elements.addTo(certain, text);
        return certain;
    }

    /** A colon inside a time, an address or a name. */
    private boolean isTight(int colon) {
        char before = text.charAt(colon - 1);
        char after = text.charAt(colon + 1);
        boolean word = isLatinLetter(before) && isLatinLetter(after);
        return word || Character.isDigit(before) || after == ':' || after == '/';
    }

    private static boolean isLatinLetter(char c) {
        return c < 0x80 && Character.isLetter(c);
    }

    /** Notes the value that begins here and says where it ends. */
    private int take(Map<Meaning, String> values, Meaning meaning, int from) {
        int start = from;
        while (start < text.length() && " \"".indexOf(text.charAt(start)) >= 0 && start < from + 12) {
            start++;
        }
        if (text.startsWith("{", start)) {
            objects.open(meaning);
            return start;
        }
        Meaning sided = objects.sided(meaning);
        if (sided == Meaning.UNKNOWN) {
            return from - 1;
        }
        int end = end(start);
        values.putIfAbsent(sided, text.substring(start, end));
        return end - 1;
    }

    /** A value ends at a blank, a mark or its quote; a list of values at its bracket. */
    private int end(int start) {
        boolean list = start < text.length() && text.charAt(start) == '[';
        String marks = list ? "]" : " ,;|\"}\t、。";
        int end = start;
        while (end < text.length() && marks.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** What the name before this place means; a spoken name may have two words. */
    private Meaning name(int end, boolean spoken) {
        int last = end;
        while (last > 0 && "\" ".indexOf(text.charAt(last - 1)) >= 0 && last > end - 3) {
            last--;
        }
        int start = wordStart(last);
        Meaning one = Labels.shipped().meaning(words(text.substring(start, last)));
        if (!spoken || start < 2 || text.charAt(start - 1) != ' ') {
            return one;
        }
        int first = wordStart(start - 1);
        Meaning two =
                first == start - 1 ? Meaning.UNKNOWN : Labels.shipped().meaning(words(text.substring(first, last)));
        return two == Meaning.UNKNOWN ? one : two;
    }

    private int wordStart(int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_NAME && isName(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || "_-.".indexOf(c) >= 0;
    }

    /** {@code RemoteAddress} and {@code id.orig_h} as the words that they are made of; {@code s_port} is one. */
    static String words(String name) {
        StringBuilder words = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean hump = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
            boolean parts = c == '.' || c == '_';
            if (!parts || i != 1) {
                words.append(hump ? " " : "").append(parts ? ' ' : c);
            }
        }
        return words.toString();
    }
}
