package org.chosei.core.report.indicator;

import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;

/** Whether an address is shown by itself, not spoken of amid words. */
final class ShownAlone {
    /** What stands before a list's item: a number, a bullet, blanks. */
    private static final int LIST_ITEM = 6;
    /** What parts the cells of a row. */
    private static final String BORDERS = ",;|｜\t\"";

    private ShownAlone() {}

    /** Whether the sentence is a list's item, told by what leads to it. */
    static boolean isBare(Sentence sentence) {
        return sentence.spots().getFirst().start() <= LIST_ITEM
                || !sentence.label().isEmpty();
    }

    /** Whether it fills a cell of a row behind others. */
    static boolean isCell(Sentence sentence, Spot spot) {
        String text = sentence.text();
        int before = spot.start() - 1;
        while (before > 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before > 0
                && BORDERS.indexOf(text.charAt(before)) >= 0
                && (spot.end() >= text.length() || BORDERS.indexOf(text.charAt(spot.end())) >= 0);
    }
}
