package org.chosei.core.report.text;

import java.util.List;
import org.chosei.core.report.Passage;

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
}
