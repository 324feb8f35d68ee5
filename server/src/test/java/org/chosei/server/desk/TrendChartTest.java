package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chosei.core.figures.MonthCount;
import org.junit.jupiter.api.Test;

class TrendChartTest {
    @Test
    void endsALineWhereItsLastValueIs() {
        TrendChart.Line line = line(1L, 0L, 6L, null);
        assertThat(line.points()).hasSize(3);
        assertThat(line.path().chars().filter(each -> each == 'L')).hasSize(2);
        assertThat(line.last()).isEqualTo(6);
    }

    @Test
    void namesNoNumberWhereNothingIsKnown() {
        assertThat(line(null, null, null, null).last()).isNull();
    }

    /** The months stand at 236 and are 12 high. */
    @Test
    void writesNoLabelOverTheMonths() {
        assertThat(line(6L, 5L, 0L, 0L).labelAt() + 23).isLessThanOrEqualTo(224);
    }

    @Test
    void leavesTheBarOfAMonthWithoutAValueAway() {
        List<Long> months = new ArrayList<>(List.of(3L, 0L));
        months.add(null);
        StackChart chart = StackChart.of(List.of(months, months));
        assertThat(chart.bars()).extracting(StackChart.Bar::total).containsExactly(6L, 0L, null);
        assertThat(chart.bars().getLast().parts()).isEmpty();
    }

    private static TrendChart.Line line(Long... counts) {
        List<MonthCount> months = new ArrayList<>();
        for (Long count : counts) {
            months.add(new MonthCount(YearMonth.of(2018, months.size() + 1), count));
        }
        return TrendChart.of(List.of("reports"), Collections.singletonList(months))
                .lines()
                .getFirst();
    }
}
