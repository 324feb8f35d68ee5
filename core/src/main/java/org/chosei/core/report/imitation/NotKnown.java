package org.chosei.core.report.imitation;

import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;
import org.chosei.core.report.words.Words;

/** Words by which a report says that nobody knows which brand is imitated: 「不明」, {@code without any logo}. */
final class NotKnown {
    private static final PhraseBook PHRASES = PhraseBook.of(NotKnown.class);
    private static final Words NOT_KNOWN = Words.of(
            "不明",
            "不詳",
            "特定不可",
            "特定でき",
            "判別",
            "unknown",
            "unidentified",
            "not known",
            "not identified",
            "not clear",
            "unclear",
            "cannot tell",
            "can not tell",
            "could not tell",
            "couldnot tell",
            "generic",
            "unbranded",
            "brandless",
            "without any logo",
            "without any recogni",
            "no logo",
            "no recogni",
            "no brand",
            "ロゴも無",
            "ロゴもな",
            "ロゴは無",
            "ロゴはな",
            "ロゴがな",
            "ロゴが無",
            "汎用");
    /** What is not understood may be something else: 「コピーの仕方がわからない」. */
    private static final Phrase NOT_UNDERSTOOD = PHRASES.phrase("not-understood");

    /** No name is shown: 「ロゴも社名もどこにも書いてありません」. */
    private static final Phrase NOT_SHOWN = PHRASES.phrase("not-shown");

    /** Who is behind it is nobody's brand. */
    private static final Phrase SOMEBODY = Phrase.of(
            "(?:persons?|party|parties|somebody|someone|people|criminals?|hands) unknown(?: to us)?|unknown (?:to us )?(?:persons?|party|parties|people|criminals?|actors?|attackers?|hands?|third|sender|source|operator|origin|number)|(?:攻撃者|犯人|送信者|送信元|作成者|設置者|何者か|誰)[^。、]{0,8}(?:不明|分から|わから)");

    private static final Phrase NOTHING = Phrase.ofAnyCase("^\\s*(?:[?？-]|n/a|none)\\s*$");

    private NotKnown() {}

    /** @param words in lower case */
    static boolean isSaid(String words) {
        return NOT_KNOWN.standIn(SOMEBODY.replacedIn(words, ""))
                || (words.contains("分か") || words.contains("わか")) && NOT_UNDERSTOOD.standsIn(words)
                || NOT_SHOWN.standsIn(words)
                || NOTHING.standsIn(words.substring(words.lastIndexOf('=') + 1));
    }
}
