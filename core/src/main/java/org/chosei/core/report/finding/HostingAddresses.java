package org.chosei.core.report.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chosei.core.report.Indicator.Mention;
import org.chosei.core.report.Indicator.Role;
import org.chosei.core.report.indicator.Candidate;

/**
 * The addresses at which sites are said to be, by the site's key. Each is that of the site in its own sentence, else of the last one
 * named before it, else of the first one behind it.
 */
final class HostingAddresses {
    private final Map<String, List<Candidate>> byKey = new HashMap<>();

    HostingAddresses(List<Candidate> candidates) {
        candidates.stream()
                .filter(c -> c.mention() == Mention.SAME_SYSTEM && c.role() == Role.SITE)
                .forEach(address -> candidates.stream()
                        .filter(c -> c.mention() == null && c.category() == address.category())
                        .filter(c -> c.place().part() == address.place().part())
                        .min(Comparator.comparingInt(c -> distance(c, address)))
                        .ifPresent(site -> byKey.computeIfAbsent(site.key(), k -> new ArrayList<>())
                                .add(address)));
    }

    List<Candidate> of(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** What stands before is nearer than anything behind. */
    private static int distance(Candidate site, Candidate address) {
        int behind = address.statement() - site.statement();
        return behind >= 0 ? behind : Integer.MAX_VALUE / 2 - behind;
    }
}
