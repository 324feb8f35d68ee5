package org.chosei.core.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Monthly figures as a file brings them: the good lines, and why the others were refused (counting rule 21).
 *
 * <p>Blanks around a value are dropped. A thousands comma is not guessed at: it breaks the columns, and the line is refused.
 */
public record HistoryFile(List<HistoryMonth> months, List<Refusal> refused) {

    /** A line that was not taken; the first line of the file, its header, has the number 1. */
    public record Refusal(int line, String reason) {}

    public HistoryFile {
        months = List.copyOf(months);
        refused = List.copyOf(refused);
    }

    /**
     * Reads a file.
     *
     * @param present the month that runs: only months that are over have been counted
     * @param firstOwnMonth the first month that the deployment counted itself; null before there is one
     * @throws IllegalArgumentException when the header names no month or an unknown column
     */
    public static HistoryFile read(List<String> lines, YearMonth present, @Nullable YearMonth firstOwnMonth) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "The file is empty: wanted a header 'month,reports,…' and a line for each month");
        }
        HistoryColumns columns = HistoryColumns.of(lines.getFirst());
        List<HistoryMonth> months = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        Set<YearMonth> seen = new HashSet<>();
        for (int number = 2; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.isBlank()) {
                continue;
            }
            try {
                HistoryMonth month = columns.month(line);
                requireOver(month.month(), present);
                requireBefore(firstOwnMonth, month.month());
                requireFirst(seen.add(month.month()), month.month());
                months.add(month);
            } catch (IllegalArgumentException e) {
                refused.add(new Refusal(number, String.valueOf(e.getMessage())));
            }
        }
        return new HistoryFile(months, refused);
    }

    private static void requireOver(YearMonth month, YearMonth present) {
        if (!month.isBefore(present)) {
            throw new IllegalArgumentException(
                    "%s is not over yet: wanted a month before %s".formatted(month, present));
        }
    }

    private static void requireBefore(@Nullable YearMonth firstOwnMonth, YearMonth month) {
        if (firstOwnMonth != null && !month.isBefore(firstOwnMonth)) {
            throw new IllegalArgumentException("%s is counted here: wanted a month before %s, the first of our own"
                    .formatted(month, firstOwnMonth));
        }
    }

    private static void requireFirst(boolean first, YearMonth month) {
        if (!first) {
            throw new IllegalArgumentException(
                    "%s stands in this file already: wanted one line for each month".formatted(month));
        }
    }
}
