package org.chosei.core.figures;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Table 4: scan incidents by destination port (counting rule 13).
 *
 * @param largest by total, ties by higher port number first
 * @param other the sum of all remaining ports
 * @param monthlyTotal the sum of all, which is not the number of incidents: one can touch several ports
 */
public record PortTable(List<PortRow> largest, PortRow other, PortRow monthlyTotal) {
    /** How many ports the present edition's table shows. */
    public static final int ROWS = 21;

    private static final int MONTHS = 3;
    private static final Comparator<PortRow> RANK = Comparator.comparingLong(PortRow::total)
            .thenComparingInt(
                    row -> Integer.parseInt(row.port().substring(0, row.port().indexOf('/'))))
            .reversed()
            .thenComparing(PortRow::port);

    public PortTable {
        largest = List.copyOf(largest);
    }

    public static PortTable of(Collection<PortRow> ports, int rows) {
        List<PortRow> ranked = ports.stream().sorted(RANK).toList();
        int shown = Math.min(rows, ranked.size());
        return new PortTable(
                ranked.subList(0, shown),
                sum("other", ranked.subList(shown, ranked.size())),
                sum("monthlyTotal", ranked));
    }

    /** As printed: the largest, the others, the total. */
    public List<PortRow> rows() {
        return Stream.concat(largest.stream(), Stream.of(other, monthlyTotal)).toList();
    }

    private static PortRow sum(String name, List<PortRow> rows) {
        return new PortRow(
                name,
                LongStream.range(0, MONTHS)
                        .map(month -> rows.stream()
                                .mapToLong(row -> row.monthly().get((int) month))
                                .sum())
                        .boxed()
                        .toList());
    }
}
