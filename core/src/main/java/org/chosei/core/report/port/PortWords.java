package org.chosei.core.report.port;

import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/** The words around bare numbers by which they are ports: 「ポート」, 「番へ」, {@code probing}, {@code telnet on}, {@code in turn}. */
final class PortWords {
    private static final PhraseBook PHRASES = PhraseBook.of(PortWords.class);
    /** A port's name, what may qualify it, and what joins it to its numbers. */
    private static final Phrase NAMED_BEFORE = PHRASES.phrase("named-before");

    private static final Phrase AIMED_BEFORE = PHRASES.phrase("aimed-before");
    private static final Phrase GOES_ON = PHRASES.phrase("goes-on");
    /** 「192.0.2.1 から 5900 に」. */
    private static final Phrase BEHIND_SOURCE = PHRASES.phrase("behind-source");

    private static final Phrase REACHED = PHRASES.phrase("reached");
    private static final Phrase IN_TURN = PHRASES.phrase("in-turn");
    private static final Phrase TRIED_BEFORE = PHRASES.phrase("tried-before");
    private static final Phrase AFTER_ARROW = Phrase.of(
            "(?:→|->|⇒|=>|(?:当社|当方|弊社|自社|本学|こちら))[^\\d]{0,8}[（(]\\s?$|(?:→|->|⇒|=>)\\s{0,3}[a-z0-9_-]{0,20}:\\s?$");
    /** Behind a port that was told: it went on to another one. */
    private static final Phrase NEXT_ONE = PHRASES.phrase("next-one");

    private static final Phrase NUMBERED_AFTER = Phrase.of(
            "^\\s?番(?:$|[^目号地線街台組通人札付])|^\\s?[(（]\\s?(?:tcp|udp)\\s?[)）]|^\\s?(?:へ(?:の|と|接続|アクセス|向)|宛|あて|に対[しす])");
    private static final Phrase ENDS = Phrase.of(
            "^\\s*(?:$|[.,;:!(（)）\\]」。、]|(?:in|on|at|across|from|by|and|again|repeatedly|with|all|without|inside|but|of (?:each|every))\\b)");

    private PortWords() {}

    /**
     * @param before the text right before them, in lower case
     * @param numbers how many there are
     * @param told whether the text told a port before
     */
    static boolean tell(String before, String after, int numbers, boolean told) {
        return NAMED_BEFORE.standsIn(before)
                || NUMBERED_AFTER.standsIn(after)
                || AFTER_ARROW.standsIn(before)
                || AIMED_BEFORE.standsIn(before) && GOES_ON.standsIn(after)
                || BEHIND_SOURCE.standsIn(before) && REACHED.standsIn(after)
                || numbers > 1 && IN_TURN.standsIn(after)
                || ENDS.standsIn(after)
                        && (TRIED_BEFORE.standsIn(before)
                                || ServiceOn.standsBefore(before)
                                || told && NEXT_ONE.standsIn(before));
    }
}
