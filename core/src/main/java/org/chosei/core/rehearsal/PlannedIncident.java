package org.chosei.core.rehearsal;

import java.util.List;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Origin;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/**
 * One matter of the quarter, as it really is: what reporters speak of, not what is understood of it.
 *
 * @param month of the scenario, from 0
 * @param host the attacked or attacking site, system or source; its key (counting rule 7)
 * @param url below a site; of a system its host
 * @param address at which the host answers; the host itself where that is an address
 * @param brand null: unknown, or none because nothing is imitated
 * @param ports of a scan, as {@code 22/tcp}
 */
public record PlannedIncident(
        int number,
        int month,
        Category category,
        String host,
        String url,
        String address,
        @Nullable Brand brand,
        List<String> ports) {

    public PlannedIncident {
        ports = List.copyOf(ports);
    }

    public Origin origin() {
        return brand == null ? Origin.UNKNOWN : brand.origin();
    }

    public boolean isAddress() {
        return host.equals(address);
    }
}
