package org.chosei.core.post;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A case's number as people and mails write it, {@code ORG#12345678}: what files an answer whose references were lost. The
 * organisation chooses what stands before the sign; what it chose earlier is still read.
 */
public final class Token {
    private static final Pattern TOKEN =
            Pattern.compile("(?<![A-Z0-9-])([A-Z][A-Z0-9-]{0,15})#(\\d{8})(?!\\d)", Pattern.CASE_INSENSITIVE);

    private Token() {}

    public static String of(String prefix, String number) {
        return prefix + "#" + number;
    }

    /** The numbers that a subject names, in order; full-width letters and digits are the same as narrow ones. */
    public static List<String> numbersIn(String subject) {
        return in(subject).results().map(found -> found.group(2)).distinct().toList();
    }

    /** Whether a subject names a number with this prefix. */
    public static boolean standsIn(String subject, String prefix) {
        return in(subject).results().anyMatch(found -> found.group(1).equalsIgnoreCase(prefix));
    }

    /** The subject with the token in front, once. */
    public static String before(String token, String subject) {
        return subject.toUpperCase(Locale.ROOT).contains(token) ? subject : "[%s] %s".formatted(token, subject);
    }

    private static Matcher in(String subject) {
        return TOKEN.matcher(Normalizer.normalize(subject, Normalizer.Form.NFKC));
    }
}
