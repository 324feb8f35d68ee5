package org.chosei.core.report.indicator;

import java.util.List;
import org.chosei.core.report.Category;
import org.chosei.core.report.Indicator;
import org.chosei.core.report.Indicator.Mention;
import org.chosei.core.report.Indicator.Place;
import org.chosei.core.report.Indicator.Role;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.spot.Spot;
import org.jspecify.annotations.Nullable;

/**
 * An indicator on its way to a finding.
 *
 * @param category told by the words near it, null where nothing tells one
 * @param told whether the words of its own sentence tell it, not those around
 * @param alone whether it is shown on a line, in a field or a cell of its own
 * @param mention why it is a mention only, null where it may be a key
 */
public record Candidate(
        Spot spot,
        int statement,
        Place place,
        Role role,
        @Nullable Category category,
        List<Cue> cues,
        boolean told,
        boolean alone,
        @Nullable Mention mention,
        List<String> ports) {

    public Candidate mentioned(Mention why) {
        return new Candidate(
                spot, statement, place, role, category, cues, told, alone, mention == null ? why : mention, ports);
    }

    public Candidate reopened() {
        return new Candidate(spot, statement, place, role, category, cues, told, alone, null, ports);
    }

    public boolean isOpen(Category wanted) {
        return mention == null && category == wanted;
    }

    public Indicator indicator() {
        return new Indicator(spot.type(), spot.value(), spot.original(), place, role, mention);
    }
}
