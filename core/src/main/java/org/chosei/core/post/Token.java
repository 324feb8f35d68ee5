package org.chosei.core.post;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A case's number as people and mails write it, {@code ORG#12345678}: what files an answer whose references were lost. */
public final class Token {
    private static final Pattern TOKEN = Pattern.compile("ORG#(\\d{8})(?!\\d)", Pattern.CASE_INSENSITIVE);

    private Token() {}

    public static String of(String number) {
        return "ORG#" + number;
    }

    /** The numbers that a subject names, in order; full-width letters and digits are the same as narrow ones. */
    public static List<String> numbersIn(String subject) {
        return TOKEN.matcher(Normalizer.normalize(subject, Normalizer.Form.NFKC))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** The subject with the token in front, once. */
    public static String before(String number, String subject) {
        Matcher known = TOKEN.matcher(subject);
        return known.find() && known.group(1).equals(number) ? subject : "[%s] %s".formatted(of(number), subject);
    }
}
