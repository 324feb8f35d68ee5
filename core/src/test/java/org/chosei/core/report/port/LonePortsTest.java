package org.chosei.core.report.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LonePortsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            ###########;2323;tcp;346                     | 2323/tcp
            ###########;23;tcp;187                       | 23/tcp
            ###########  445  rejected at the edge       | 445/tcp
            they knock at 23 and 8023 of the warehouse   | 23/tcp, 8023/tcp
            4899を探っています                           | 4899/tcp
            dst_svc=37215 verdict=denied                 | 37215/tcp
            udp query to 1900                            | 1900/udp
            """)
    void takesWhatCanBeNothingElse(String text, String ports) {
        assertThat(LonePorts.in(text)).isEqualTo(List.of(ports.split(", ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            445 packets within the hour
            8080件ありました
            on Oct 22 it came back
            2018/10/23 22:53:25 dropped
            ticket 8443 was opened
            CVE-2018-1433
            約3306です
            len=443 ttl=53
            ### in room 23, and 14 elsewhere
            it cost $8080
            80% of it
            """)
    void leavesWhatCountsDatesOrNumbers(String text) {
        assertThat(LonePorts.in(text)).isEmpty();
    }
}
