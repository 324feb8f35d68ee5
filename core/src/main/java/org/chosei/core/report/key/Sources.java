package org.chosei.core.report.key;

import java.util.Set;
import org.chosei.core.report.Category;
import org.chosei.core.report.Indicator.Mention;
import org.chosei.core.report.Indicator.Role;
import org.chosei.core.report.Passage;
import org.chosei.core.report.address.NetworkAddress;
import org.chosei.core.report.indicator.Candidate;

/** A scan is known by the address that it comes from. */
final class Sources {
    private Sources() {}

    static void fit(OpenCandidates candidates) {
        candidates.mark(Category.SCAN, Mention.VICTIM_SIDE, c -> c.role() == Role.TARGET);
        boolean abroad = candidates.any(Category.SCAN, c -> c.spot().isAddress() && !isInside(c));
        candidates.mark(Category.SCAN, Mention.VICTIM_SIDE, c -> abroad && isInside(c));
        boolean addresses = candidates.any(Category.SCAN, c -> c.spot().isAddress());
        boolean named = candidates.any(Category.SCAN, c -> c.spot().isAddress() && c.role() == Role.SOURCE);
        candidates.mark(
                Category.SCAN,
                Mention.VICTIM_SIDE,
                c -> !c.spot().isAddress()
                        && (addresses || c.role() != Role.SOURCE || c.spot().schemed()));
        candidates.mark(
                Category.SCAN,
                Mention.VICTIM_SIDE,
                c -> named && c.role() == Role.CONTROL_SERVER); // whom a scanner connects to
        Set<String> sources = candidates.hosts(Category.SCAN, c -> c.role() == Role.SOURCE);
        boolean logged = candidates.any(Category.SCAN, c -> c.place().passage() == Passage.Role.LOG);
        Set<String> victims = candidates.targets();
        candidates.mark(
                Category.SCAN,
                Mention.VICTIM_SIDE,
                c -> named
                        && logged
                        && c.role() == Role.UNKNOWN
                        && victims.contains(c.spot().host())
                        && !sources.contains(c.spot().host()));
    }

    /** Nobody outside asks from there (RFC 1918): where another address is open it is the reporter's side. */
    private static boolean isInside(Candidate candidate) {
        return candidate.spot().isAddress()
                && NetworkAddress.isPrivate(candidate.spot().host());
    }
}
