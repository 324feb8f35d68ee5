package org.chosei.core.report.indicator;

import java.util.List;
import java.util.Objects;
import org.chosei.core.report.Category;
import org.chosei.core.report.Indicator;
import org.chosei.core.report.Indicator.Mention;
import org.chosei.core.report.Indicator.Place;
import org.chosei.core.report.Indicator.Role;
import org.chosei.core.report.address.NetworkAddress;
import org.chosei.core.report.address.SharedHosts;
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

    /** With another side. */
    public Candidate as(Role other) {
        return new Candidate(spot, statement, place, other, category, cues, told, alone, mention, ports);
    }

    /** As the source of a scan that no words tell of. */
    public Candidate scanning() {
        return new Candidate(spot, statement, place, role, Category.SCAN, cues, told, alone, null, ports);
    }

    public Candidate reopened() {
        return new Candidate(spot, statement, place, role, category, cues, told, alone, null, ports);
    }

    /** By what it would be joined with others of its category (counting rules 7 and 8). */
    public String key() {
        return switch (Objects.requireNonNull(category)) {
            case PHISHING, WEB_DEFACEMENT, MALWARE_SITE -> SharedHosts.shipped().site(spot.host(), spot.path());
            case SCAN -> NetworkAddress.isV6(spot.host()) ? NetworkAddress.slash64(spot.host()) : spot.host();
            case TARGETED_ATTACK -> spot.isHash() ? spot.value() : spot.host();
            case DOS, ICS, OTHER -> spot.host();
        };
    }

    public boolean isOpen(Category wanted) {
        return mention == null && category == wanted;
    }

    public Indicator indicator() {
        return new Indicator(spot.type(), spot.value(), spot.original(), place, role, mention);
    }

    /** Whether it is said to be infected or to send spam: then it is itself the affected system, whoever it reaches. */
    public boolean isAffectedItself() {
        return cues.stream()
                .anyMatch(cue ->
                        cue.subtype().equals("O-INFECTED") || cue.subtype().equals("O-SPAM"));
    }
}
