package org.chosei.core.report.sentence;

import java.util.List;
import org.chosei.core.report.Passage;
import org.chosei.core.report.spot.Spot;

/**
 * A sentence, a heading, a list item or a line of a table, refanged, with what stands in it.
 *
 * @param line first line within its part
 * @param heading whether it titles what follows
 * @param label the field's name in 「送信元: 192.0.2.1」, folded, empty where there is none
 */
public record Sentence(
        int part, int line, Passage.Role role, String text, List<Spot> spots, boolean heading, String label) {

    public Sentence {
        spots = List.copyOf(spots);
    }

    /** The text with each spot written over, so that its letters and digits are no words. */
    public String withoutSpots(char mark) {
        return without(spots, mark);
    }

    /** The text with some of its spots written over. */
    public String without(List<Spot> hidden, char mark) {
        StringBuilder words = new StringBuilder(text);
        for (Spot spot : hidden) {
            for (int i = spot.start(); i < Math.min(spot.end(), words.length()); i++) {
                words.setCharAt(i, mark);
            }
        }
        return words.toString();
    }

    /** How many blanks it begins with. */
    public int indent() {
        int indent = 0;
        while (indent < text.length() && Character.isWhitespace(text.charAt(indent))) {
            indent++;
        }
        return indent;
    }

    /** What stands behind its last address, without blanks; the whole text where it has none. */
    public String rest() {
        int end = spots.isEmpty() ? 0 : spots.getLast().end();
        return text.substring(Math.min(end, text.length())).strip();
    }
}
