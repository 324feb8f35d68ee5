package org.chosei.core.report.scene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;
import org.jspecify.annotations.Nullable;

/**
 * A word that points at one of several that were listed.
 *
 * @param name by which the list called it, null where the word tells its place
 * @param place counted from zero, negative for the last one
 */
record PointingWord(@Nullable String name, int place, int start, int end) {
    private static final PhraseBook PHRASES = PhraseBook.of(PointingWord.class);
    private static final int LAST = -1;
    private static final Phrase PLACES = PHRASES.phrase("places");
    /** What begins a word's group in the phrase, and the place it tells. */
    private static final Map<String, Integer> TOLD = Map.ofEntries(
            Map.entry("最初", 0),
            Map.entry("先頭", 0),
            Map.entry("冒頭", 0),
            Map.entry("前者", 0),
            Map.entry("first", 0),
            Map.entry("former", 0),
            Map.entry("1st", 0),
            Map.entry("second", 1),
            Map.entry("2nd", 1),
            Map.entry("third", 2),
            Map.entry("3rd", 2),
            Map.entry("fourth", 3),
            Map.entry("4th", 3),
            Map.entry("fifth", 4),
            Map.entry("5th", 4),
            Map.entry("最後", LAST),
            Map.entry("末尾", LAST),
            Map.entry("後者", LAST),
            Map.entry("latter", LAST),
            Map.entry("last", LAST),
            Map.entry("final", LAST));

    private static final String NUMERALS = "一二三四五六七八九";
    /** What stands behind the name of one that is spoken of. */
    private static final String SPOKEN_OF =
            "(?=\\s?(?:は|が|も|を|の方|について|に関して)|,? (?:is|was|has|had|went|tried|kept|only|asked|probed|scanned|belongs|turned|and)\\b)";

    /** All in the text's order; a name counts only where it is spoken of. */
    static List<PointingWord> in(String text, Collection<String> names) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<PointingWord> words = new ArrayList<>();
        for (Matcher word = PLACES.firstIn(lower); word != null; word = word.find() ? word : null) {
            words.add(new PointingWord(null, place(word), word.start(), word.end()));
        }
        for (String name : names) {
            if (lower.contains(name)) {
                Matcher spoken = Pattern.compile("(?<![\\p{L}\\d_.-])" + Pattern.quote(name) + SPOKEN_OF)
                        .matcher(lower);
                while (spoken.find()) {
                    words.add(new PointingWord(name, 0, spoken.start(), spoken.end()));
                }
            }
        }
        words.sort(Comparator.comparingInt(PointingWord::start));
        return words;
    }

    private static int place(Matcher found) {
        int group = 1;
        while (found.group(group) == null) {
            group++; // each way of saying it has its own
        }
        String word = found.group(group);
        char first = word.charAt(0);
        return TOLD.getOrDefault(word, first >= '1' && first <= '9' ? first - '1' : NUMERALS.indexOf(first));
    }
}
