package org.chosei.core.rehearsal;

import java.util.List;

/** One count for each month of the scenario. */
public record Monthly(List<Integer> counts) {

    public Monthly {
        counts = List.copyOf(counts);
    }

    public static Monthly of(Integer... counts) {
        return new Monthly(List.of(counts));
    }

    public int at(int month) {
        return counts.get(month);
    }

    public int total() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
