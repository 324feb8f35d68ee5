package org.chosei.core.figures;

import java.util.List;

/** How many scan incidents of each month touched a destination port, written {@code 22/tcp}. */
public record PortRow(String port, List<Long> monthly) {

    public PortRow {
        monthly = List.copyOf(monthly);
    }

    public long total() {
        return monthly.stream().mapToLong(Long::longValue).sum();
    }
}
