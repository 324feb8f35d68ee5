package org.chosei.core.report.key;

import org.chosei.core.report.Category;
import org.chosei.core.report.Indicator.Mention;
import org.chosei.core.report.Indicator.Role;

/** A targeted attack is known by its control server, else by its sample; anything else there is a mention. */
final class ControlServers {
    private static final Category CATEGORY = Category.TARGETED_ATTACK;

    private ControlServers() {}

    static void fit(OpenCandidates candidates) {
        boolean watering = candidates.any(
                CATEGORY, c -> c.cues().stream().anyMatch(cue -> cue.subtype().equals("T-WATERINGHOLE")));
        boolean control = candidates.any(
                CATEGORY, c -> c.role() == Role.CONTROL_SERVER && !c.spot().isHash());
        boolean hashes = candidates.any(CATEGORY, c -> c.spot().isHash());
        candidates.mark(CATEGORY, Mention.SAME_SYSTEM, c -> c.spot().isHash() && (control || watering));
        candidates.mark(
                CATEGORY,
                Mention.REFERENCE,
                c -> !c.spot().isHash()
                        && !(control
                                ? c.role() == Role.CONTROL_SERVER
                                : watering && c.spot().isSite() && !hashes));
    }
}
