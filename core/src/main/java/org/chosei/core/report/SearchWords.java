package org.chosei.core.report;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Cuts text into what a search finds it by: words, a host with each domain above it, and pairs of neighbouring signs where a
 * script writes no spaces (Japanese: 楽天銀行 is found by 楽天 and by 銀行).
 */
public final class SearchWords {
    /** A word of PostgreSQL's tsvector has at most 2,046 bytes. */
    private static final int LONGEST = 500;

    /** Of a text that is longer than anybody writes the beginning is enough. */
    private static final int MOST_CHARACTERS = 200_000;

    private static final String WITHIN_WORDS = ".:/_-";

    private SearchWords() {}

    /** What is stored beside a text, of a very long one what its beginning holds. */
    public static Set<String> of(String text) {
        Set<String> words = new HashSet<>();
        int[] left = {MOST_CHARACTERS};
        eachRun(normalised(text.substring(0, Math.min(text.length(), MOST_CHARACTERS))), run -> {
            Consumer<String> found = word -> left[0] -= words.add(word) ? word.length() : 0;
            if (isUnspaced(run.codePointAt(0))) {
                eachPair(run, found);
            } else {
                eachDomain(run, found);
            }
            return left[0] > 0;
        });
        return words;
    }

    /** What a stored text must have, as a PostgreSQL tsquery; empty when there is nothing to look for. */
    public static String query(String text) {
        Set<String> wanted = new TreeSet<>();
        eachRun(normalised(text), run -> {
            if (isUnspaced(run.codePointAt(0))) {
                Set<String> pairs = new TreeSet<>();
                eachPair(run, pairs::add);
                pairs.forEach(pair ->
                        wanted.add(quoted(pair) + (pair.codePointCount(0, pair.length()) == 1 ? ":*" : "")));
            } else {
                wanted.add(quoted(trimmed(run)) + ":*");
            }
            return true;
        });
        return wanted.stream().collect(Collectors.joining(" & "));
    }

    /** A tsquery for one word as it is stored, such as a domain. */
    public static String exactly(String word) {
        return word.isEmpty() ? "" : quoted(normalised(word));
    }

    private static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Tells each run of signs of one kind in its order, as long as more are wanted. */
    private static void eachRun(String text, Predicate<String> more) {
        int start = 0;
        boolean wanted = true;
        while (start < text.length() && wanted) {
            int first = text.codePointAt(start);
            int end = start + Character.charCount(first);
            if (isUnspaced(first)) {
                while (end < text.length() && isUnspaced(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                wanted = more.test(text.substring(start, end));
            } else if (isSpaced(first)) {
                while (end < text.length() && goesOn(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                wanted = more.test(text.substring(start, end));
            }
            start = end;
        }
    }

    private static boolean isUnspaced(int sign) {
        if (sign < 0x2e80) {
            return false; // no Han, Hiragana or Katakana stands below
        }
        return switch (Character.UnicodeScript.of(sign)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> sign == 'ー';
        };
    }

    private static boolean isSpaced(int sign) {
        if (sign < 0x80) {
            return sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9' || sign >= 'A' && sign <= 'Z';
        }
        return (Character.isLetter(sign) || isNumber(sign)) && !isUnspaced(sign);
    }

    private static boolean isNumber(int sign) {
        int type = Character.getType(sign);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean goesOn(int sign) {
        return isSpaced(sign) || sign < 0x80 && WITHIN_WORDS.indexOf(sign) >= 0;
    }

    /** A host by itself and by each domain above it; a path, too, by each of its parts. */
    private static void eachDomain(String run, Consumer<String> found) {
        String rest = trimmed(run);
        found.accept(rest);
        int start = 0;
        while (start <= rest.length()) {
            int slash = rest.indexOf('/', start);
            int end = slash < 0 ? rest.length() : slash;
            for (int dot = start; dot < end; dot = next(rest, dot, end)) {
                found.accept(rest.substring(dot, end));
            }
            start = end + 1;
        }
    }

    /** Where the label behind the next dot begins. */
    private static int next(String path, int from, int end) {
        int dot = path.indexOf('.', from);
        return dot < 0 || dot >= end ? end : dot + 1;
    }

    private static String trimmed(String run) {
        int end = Math.min(run.length(), LONGEST);
        while (end > 0 && WITHIN_WORDS.indexOf(run.charAt(end - 1)) >= 0) {
            end--;
        }
        return run.substring(0, end);
    }

    private static void eachPair(String run, Consumer<String> found) {
        int first = 0;
        int second = run.offsetByCodePoints(0, 1);
        if (second == run.length()) {
            found.accept(run);
        }
        while (second < run.length()) {
            int end = run.offsetByCodePoints(second, 1);
            found.accept(run.substring(first, end));
            first = second;
            second = end;
        }
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
