package org.chosei.core.coordination;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A person addressed by a part of the name: 「山田様」 gives 「山田 太郎」 away, 「山田」 alone is a place as well. */
final class PersonName {
    /** What is no part of another word, as 様 is of 様子 and 氏 of 氏名. */
    private static final String HONORIFIC = "(?:様(?![々子式態相])|さま|さん|氏(?![名族])|殿|先生|-san\\b)";

    /** Whom letters address without knowing a name. */
    private static final Set<String> OFFICES = Set.of(
            "担当", "担当者", "御担当", "御担当者", "ご担当", "ご担当者", "管理者", "責任者", "運営者", "窓口", "係", "報告者", "通報者", "代表", "代表者", "利用者",
            "お客", "客", "皆", "貴社", "御社", "各位", "事業者", "所有者", "登録者", "契約者", "関係者", "被害者", "会員", "奥");

    private static final Pattern PARTS = Pattern.compile("[\\s・,、/()]+");
    /** Where a name is written without a blank, its family name may end here. */
    private static final int LONGEST_FAMILY = 3;

    private PersonName() {}

    /**
     * Whether the text addresses the person.
     *
     * @param text in letters of one width and case, as the name
     */
    static boolean isAddressed(String text, String name) {
        return parts(name)
                .filter(part -> !OFFICES.contains(part))
                .anyMatch(part -> Pattern.compile(apart(part) + Pattern.quote(part) + "\\s?" + HONORIFIC)
                        .matcher(text)
                        .find());
    }

    private static Stream<String> parts(String name) {
        String[] parts = PARTS.split(name.strip());
        if (parts.length > 1) {
            return Stream.of(parts).filter(part -> !part.isEmpty());
        }
        int last = Math.min(LONGEST_FAMILY, name.length() - 1);
        return isLatin(name) || last < 2
                ? Stream.of(name)
                : IntStream.rangeClosed(2, last).mapToObj(end -> name.substring(0, end));
    }

    /** A word of Latin letters, of katakana or of one sign is taken whole only: 林 does not stand in 小林. */
    private static String apart(String part) {
        if (isLatin(part)) {
            return "(?<![\\p{IsLatin}\\p{N}])";
        }
        int first = part.codePointAt(0);
        if (Character.UnicodeScript.of(first) == Character.UnicodeScript.KATAKANA) {
            return "(?<![\\p{IsKatakana}ー])";
        }
        return part.length() == 1 ? "(?<!\\p{IsHan})" : "";
    }

    private static boolean isLatin(String part) {
        return part.codePoints()
                .allMatch(code ->
                        Character.UnicodeScript.of(code) == Character.UnicodeScript.LATIN || !Character.isLetter(code));
    }
}
