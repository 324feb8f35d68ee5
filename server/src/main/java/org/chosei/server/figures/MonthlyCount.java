package org.chosei.server.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;

/** A month and its count. */
record MonthlyCount(YearMonth month, long count) {

    static MonthlyCount of(ResultSet row, int number) throws SQLException {
        return new MonthlyCount(YearMonth.parse(row.getString(1)), row.getLong(2));
    }

    /** The counts of some months in their order, 0 where there is none. */
    static List<Long> inOrder(List<MonthlyCount> counts, List<YearMonth> months) {
        return months.stream()
                .map(month -> counts.stream()
                        .filter(count -> count.month().equals(month))
                        .mapToLong(MonthlyCount::count)
                        .sum())
                .toList();
    }
}
