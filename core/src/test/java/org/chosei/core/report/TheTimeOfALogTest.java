package org.chosei.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When it happened is kept only where the report says in which zone its times are. */
class TheTimeOfALogTest {
    private static final ReadingPolicy POLICY = ReadingPolicy.shipped(Set.of());
    private static final String ROW = "2018-11-12 06:25:01,203.0.113.45,51234,23";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Somebody scans us. Times are UTC.                     | 2018-11-12T06:25:01Z
            Somebody scans us. All times in UTC+9, clock is right. | 2018-11-11T21:25:01Z
            Somebody scans us. Time zone: CET                     | 2018-11-12T05:25:01Z
            Port scan, extract (time zone EST):                   | 2018-11-12T11:25:01Z
            スキャンを受けました。時刻はJSTです。                 | 2018-11-11T21:25:01Z
            スキャンを受けました。時刻はすべて日本時間です。      | 2018-11-11T21:25:01Z
            スキャンを受けました。タイムゾーン：+0900 NTP：有     | 2018-11-11T21:25:01Z
            スキャンを受けました。時間帯: 日本時間（UTC+09:00）   | 2018-11-11T21:25:01Z
            Somebody scans us.                                    | none
            Somebody scans us. Our shift ends at 7 JST.           | none
            Somebody scans us. Times are in your timeline.        | none
            Somebody scans us. Times are UTC+99.                  | none
            Scans. Times are UTC. The second site: times are JST. | none
            """)
    void isThatOfTheZoneThatTheReportStates(String said, String time) {
        assertThat(timeOf(said + "\n\n" + ROW)).isEqualTo(time);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2018-11-12 06:25:01 UTC", "2018-11-12T06:25:01Z", "2018-11-12 15:25:01 +0900"})
    void isThatOfTheLineWhereTheLineSaysItself(String time) {
        assertThat(timeOf("Somebody scans us. Times are PST.\n\n" + time + ",203.0.113.45,51234,23"))
                .isEqualTo("2018-11-12T06:25:01Z");
    }

    private static String timeOf(String text) {
        Letter letter = new Letter(
                Map.of("from", List.of("a@b.example"), "subject", List.of("Port scan")),
                List.of(new Letter.Part(0, Letter.Kind.BODY, "text/plain", null, text, null)));
        List<Finding> findings = Reading.understand(letter, POLICY).findings();
        assertThat(findings).extracting(finding -> finding.key()).containsExactly("203.0.113.45");
        return findings.getFirst().observedFrom() == null
                ? "none"
                : findings.getFirst().observedFrom().toString();
    }
}
