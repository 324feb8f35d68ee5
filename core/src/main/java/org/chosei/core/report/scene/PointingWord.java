package org.chosei.core.report.scene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.report.scene.Enumeration.Pointed;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/**
 * A word that points at one of several that were listed.
 *
 * @param name by which the list called it, empty where the word tells its place
 * @param place counted from zero, negative for the last one
 */
record PointingWord(String name, int place, int start, int end) {
    private static final PhraseBook PHRASES = PhraseBook.of(PointingWord.class);
    private static final int LAST = -1;
    private static final int SAID = 20;
    private static final Phrase PLACES = PHRASES.phrase("places");
    private static final Phrase SPOKEN_OF = PHRASES.phrase("spoken-of");
    /** The places that the words of the phrase tell in its groups; digits tell their own. */
    private static final List<List<String>> TOLD = List.of(
            List.of("最初", "先頭", "冒頭", "前者", "first", "former", "1st", "one", "ひと", "一"),
            List.of("second", "2nd", "two", "ふた", "二"),
            List.of("third", "3rd", "three", "みっ", "三"),
            List.of("fourth", "4th", "四"),
            List.of("fifth", "5th", "五"),
            List.of("六"),
            List.of("七"),
            List.of("八"),
            List.of("九"));

    private static final String KIND = "(?:サイト|ホスト|アドレス|発信元|送信元|url|site|host|address|link|item |no\\.? ?|number )?";
    /** A letter or number, or both where what is listed stands in sections, {@code B-1}, {@code 3.2}. */
    private static final String LETTER_OR_NUMBER = "[甲乙丙丁戊a-e①-⑨ア-オロハニホ1-9一二三四五六七八九十]|[a-e1-9][-.][1-9]\\d?|1\\d";

    private static final Pattern SIGN = Pattern.compile("^[\\s・*•-]{0,6}" + KIND + "\\s?[(（\\[【<〔#]?\\s?("
            + LETTER_OR_NUMBER + ")\\s?[)）\\]】>〕]?[\\s:：.．、=＝)）]{1,6}$");
    /** Between a name at a line's beginning and what the line says of it. */
    private static final Pattern SHOWS = Pattern.compile("\\s{0,4}(?:→|⇒|➡|[-=]{1,2}>|[…‥=＝―—–]|\\.{3}|-\\s)");

    /** How these names are written where something is said of what they name; nothing where there are none. */
    static Optional<Pattern> spokenOf(Collection<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .reduce((one, other) -> one + "|" + other)
                .map(any -> Pattern.compile(
                        "(?:(?<![\\p{L}\\p{N}_.:/-])|(?<=[とやは]))" + KIND + "\\s?[#(（\\[【<]?(" + any + ")[)）\\]】>]?"));
    }

    /** All in the order of the text, which is in lower case; a name counts only where it is spoken of. */
    static List<PointingWord> in(String text, Optional<Pattern> names) {
        List<PointingWord> words = new ArrayList<>();
        for (Matcher word = PLACES.firstIn(text); word != null; word = word.find() ? word : null) {
            words.add(new PointingWord("", place(word), word.start(), word.end()));
        }
        names.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .filter(found -> isSpokenOf(text, found))
                .map(found -> new PointingWord(found.group(1), 0, found.start(), found.end()))
                .forEach(words::add);
        words.sort(Comparator.comparingInt(PointingWord::start));
        return words;
    }

    private static boolean isSpokenOf(String text, MatchResult name) {
        return SPOKEN_OF.standsIn(text.substring(name.end(), Math.min(text.length(), name.end() + SAID)))
                || heads(text, name.start(), name.end());
    }

    private static boolean heads(String text, int start, int end) {
        return text.substring(0, start).isBlank()
                && SHOWS.matcher(text).region(end, text.length()).lookingAt();
    }

    /** Whether a line begins with it and shows what is said of it. */
    static boolean heads(String text, Pointed pointed) {
        return heads(text, pointed.start(), pointed.end());
    }

    /** The sign that a line gives what it shows, 「甲：」, {@code [1]}; empty where there is none. */
    static String signBefore(String text, Spot spot) {
        Matcher sign = SIGN.matcher(text.substring(0, spot.start()).toLowerCase(Locale.ROOT));
        return sign.find() ? sign.group(1) : "";
    }

    /** The one of these that it tells by its place. */
    Optional<String> of(List<String> listed) {
        int at = place == LAST ? listed.size() - 1 : place;
        return listed.size() > 1 && at < listed.size() ? Optional.of(listed.get(at)) : Optional.empty();
    }

    private static int place(Matcher found) {
        int group = 1;
        while (found.group(group) == null) {
            group++; // each way of saying it has its own
        }
        String word = found.group(group);
        int digit = Character.digit(word.charAt(0), 10);
        for (int i = 0; i < TOLD.size(); i++) {
            if (digit == i + 1 || TOLD.get(i).contains(word)) {
                return i;
            }
        }
        return LAST;
    }
}
