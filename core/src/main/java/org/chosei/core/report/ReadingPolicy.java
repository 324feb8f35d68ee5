package org.chosei.core.report;

import java.util.Set;
import org.chosei.core.directory.Brands;

/**
 * What reading depends on beside the message itself.
 *
 * @param ownDomains domains of the centre: its notices quoted in an answer are no findings
 */
public record ReadingPolicy(Brands brands, Set<String> ownDomains) {

    public ReadingPolicy {
        ownDomains = Set.copyOf(ownDomains);
    }

    public static ReadingPolicy shipped(Set<String> ownDomains) {
        return new ReadingPolicy(Brands.shipped(), ownDomains);
    }
}
