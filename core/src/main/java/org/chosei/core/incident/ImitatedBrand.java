package org.chosei.core.incident;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chosei.core.report.BrandOpinion;
import org.jspecify.annotations.Nullable;

/**
 * Counting rule 14: of several opinions on the brand a page title's, then the host's, then the text's; then the one that more
 * reports give; then the lower code. A person's decision stands above all of them.
 */
final class ImitatedBrand {
    private ImitatedBrand() {}

    /** An opinion with the messages that give it. */
    private record Weighed(BrandOpinion opinion, long reports) {}

    static @Nullable String of(List<Sighting> sightings) {
        Map<BrandOpinion, Set<UUID>> messages = new HashMap<>();
        for (Sighting sighting : sightings) {
            for (BrandOpinion opinion : sighting.brands()) {
                messages.computeIfAbsent(opinion, key -> new HashSet<>()).add(sighting.message());
            }
        }
        return messages.entrySet().stream()
                .map(entry -> new Weighed(entry.getKey(), entry.getValue().size()))
                .min(Comparator.comparing((Weighed w) -> w.opinion().source())
                        .thenComparing(
                                Comparator.comparingLong(Weighed::reports).reversed())
                        .thenComparing(w -> w.opinion().brandCode()))
                .map(weighed -> weighed.opinion().brandCode())
                .orElse(null);
    }
}
