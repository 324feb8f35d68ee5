package org.chosei.core.report.key;

import java.util.Set;
import org.chosei.core.report.Category;
import org.chosei.core.report.Indicator.Mention;
import org.chosei.core.report.Indicator.Role;

/** What is flooded, broken into or infected is known by the affected system. */
final class Targets {
    private final OpenCandidates candidates;
    private final Category category;

    Targets(OpenCandidates candidates, Category category) {
        this.candidates = candidates;
        this.category = category;
    }

    void fit() {
        candidates.mark(category, Mention.SAME_SYSTEM, c -> c.spot().isHash());
        boolean targets = candidates.any(category, c -> c.role() == Role.TARGET);
        Set<Integer> withTarget = candidates.statements(category, c -> c.role() == Role.TARGET);
        Set<Integer> withAddress = candidates.statements(category, c -> c.spot().isAddress());
        boolean unknown = candidates.any(category, c -> c.role() == Role.UNKNOWN || c.role() == Role.SITE);
        candidates.mark(
                category,
                Mention.ATTACKER_SIDE,
                c -> targets
                        && category == Category.DOS
                        && c.role() == Role.UNKNOWN
                        && !withTarget.contains(c.statement()));
        candidates.mark(
                category, Mention.ATTACKER_SIDE, c -> c.role() == Role.SOURCE && (targets || !c.isAffectedItself()));
        candidates.mark(category, Mention.ATTACKER_SIDE, c -> c.role() == Role.CONTROL_SERVER && (targets || unknown));
        boolean addresses = candidates.any(category, c -> c.spot().isAddress());
        candidates.mark(
                category,
                Mention.SAME_SYSTEM,
                c -> addresses && c.spot().isBareName() && withAddress.contains(c.statement()));
        boolean bare =
                candidates.any(category, c -> c.spot().isAddress() && !c.spot().schemed());
        candidates.mark(
                category,
                Mention.REFERENCE,
                c -> (bare || addresses && !c.spot().isAddress()) && c.spot().schemed() && c.role() != Role.TARGET);
    }
}
