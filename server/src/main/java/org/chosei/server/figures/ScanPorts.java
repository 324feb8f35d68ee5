package org.chosei.server.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chosei.core.figures.PortRow;
import org.chosei.core.figures.PortTable;
import org.chosei.core.figures.Quarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table 4: each scan incident once for each distinct port recorded for it (rule 13). */
@Component
class ScanPorts {
    private final JdbcClient jdbc;

    ScanPorts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** SQL of (incident, at, port), each port of each scan incident of :from to :to once. */
    static String touched(Known known) {
        return """
                select distinct f.incident, f.at, recorded.port
                from (%s) f, lateral (select unnest(s.ports) as port %s) recorded
                where f.category = 'SCAN'""".formatted(CountedIncidents.firstReported(known), CountedIncidents.sightings(known));
    }

    PortTable of(Quarter quarter, Span span, Known known) {
        Map<String, List<MonthlyCount>> byPort = new HashMap<>();
        jdbc.sql("select t.port, %s as month, count(*) as incidents from (%s) t group by 1, 2"
                        .formatted(Span.month("t.at"), touched(known)))
                .params(span.parameters())
                .query(row -> {
                    byPort.computeIfAbsent(row.getString("port"), _ -> new ArrayList<>())
                            .add(new MonthlyCount(YearMonth.parse(row.getString("month")), row.getLong("incidents")));
                });
        List<PortRow> rows = byPort.entrySet().stream()
                .map(port -> new PortRow(port.getKey(), MonthlyCount.inOrder(port.getValue(), quarter.months())))
                .toList();
        return PortTable.of(rows, PortTable.ROWS);
    }
}
