package org.chosei.core.report;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts text into what a search finds it by: words, a host with each domain above it, and pairs of neighbouring signs where a
 * script writes no spaces (Japanese: 楽天銀行 is found by 楽天 and by 銀行).
 */
public final class SearchWords {
    private static final String UNSPACED = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々";
    private static final String SPACED = "[\\p{L}\\p{N}&&[^" + UNSPACED + "]]";
    private static final Pattern RUN =
            Pattern.compile("[%s]++|%s(?:%s|[.:/_\\-])*+".formatted(UNSPACED, SPACED, SPACED));
    /** A word of PostgreSQL's tsvector has at most 2,046 bytes. */
    private static final int LONGEST = 500;

    /** Of a text that is longer than anybody writes the beginning is enough. */
    private static final int MOST_CHARACTERS = 200_000;

    private SearchWords() {}

    /** What is stored beside a text, of a very long one what its beginning holds. */
    public static Set<String> of(String text) {
        Set<String> words = new TreeSet<>();
        Matcher runs = RUN.matcher(normalised(text.substring(0, Math.min(text.length(), MOST_CHARACTERS))));
        int left = MOST_CHARACTERS;
        while (left > 0 && runs.find()) {
            Set<String> ofRun = new TreeSet<>();
            String run = runs.group();
            if (isWritten(run.codePointAt(0))) {
                addDomains(run, ofRun);
            } else {
                addPairs(run, ofRun);
            }
            left -= words.addAll(ofRun)
                    ? ofRun.stream().mapToInt(String::length).sum()
                    : 0;
        }
        return words;
    }

    /** What a stored text must have, as a PostgreSQL tsquery; empty when there is nothing to look for. */
    public static String query(String text) {
        Set<String> wanted = new TreeSet<>();
        Matcher runs = RUN.matcher(normalised(text));
        while (runs.find()) {
            String run = runs.group();
            if (isWritten(run.codePointAt(0))) {
                wanted.add(quoted(trimmed(run)) + ":*");
            } else {
                Set<String> pairs = new TreeSet<>();
                addPairs(run, pairs);
                pairs.forEach(pair ->
                        wanted.add(quoted(pair) + (pair.codePointCount(0, pair.length()) == 1 ? ":*" : "")));
            }
        }
        return wanted.stream().collect(Collectors.joining(" & "));
    }

    /** A tsquery for one word as it is stored, such as a domain. */
    public static String exactly(String word) {
        return word.isEmpty() ? "" : quoted(normalised(word));
    }

    private static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static boolean isWritten(int sign) {
        return switch (Character.UnicodeScript.of(sign)) {
            case HAN, HIRAGANA, KATAKANA -> false;
            default -> sign != 'ー' && sign != '々';
        };
    }

    /** A host by itself and by each domain above it; a path, too, by each of its parts. */
    private static void addDomains(String run, Set<String> words) {
        String rest = trimmed(run);
        words.add(rest);
        for (String part : rest.split("/")) {
            for (int dot = 0; dot >= 0 && dot < part.length(); dot = next(part, dot)) {
                words.add(part.substring(dot));
            }
        }
    }

    private static int next(String part, int from) {
        int dot = part.indexOf('.', from);
        return dot < 0 ? -1 : dot + 1;
    }

    private static String trimmed(String run) {
        String cut = run.length() > LONGEST ? run.substring(0, LONGEST) : run;
        return cut.replaceAll("[.:/_-]++$", "");
    }

    private static void addPairs(String run, Set<String> words) {
        int[] signs = run.codePoints().toArray();
        if (signs.length == 1) {
            words.add(run);
        }
        for (int i = 0; i + 1 < signs.length; i++) {
            words.add(new String(signs, i, 2));
        }
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
