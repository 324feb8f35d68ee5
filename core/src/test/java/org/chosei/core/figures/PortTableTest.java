package org.chosei.core.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Counting rule 13: table 4. */
class PortTableTest {

    @Test
    void ranksByTotalThenByHigherPortNumber() {
        PortTable table = PortTable.of(
                List.of(row("587/tcp", 0, 0, 18), row("9000/tcp", 4, 10, 4), row("22/tcp", 218, 94, 222)), 21);
        assertThat(table.largest()).extracting(PortRow::port).containsExactly("22/tcp", "9000/tcp", "587/tcp");
    }

    @Test
    void showsAsManyAsTheEditionHasRowsAndSumsTheRest() {
        PortTable table = PortTable.of(
                List.of(row("22/tcp", 5, 5, 5), row("23/tcp", 3, 0, 1), row("53/udp", 1, 2, 0), row("53/tcp", 0, 0, 3)),
                2);
        assertThat(table.rows())
                .containsExactly(
                        row("22/tcp", 5, 5, 5),
                        row("23/tcp", 3, 0, 1),
                        row("other", 1, 2, 3),
                        row("monthlyTotal", 9, 7, 9));
    }

    @Test
    void showsTwentyOnePortsInThePresentEdition() {
        PortTable table = PortTable.of(
                IntStream.rangeClosed(1, 23)
                        .mapToObj(port -> row(port + "/tcp", port, 0, 0))
                        .toList(),
                PortTable.ROWS);
        assertThat(table.largest())
                .hasSize(21)
                .startsWith(row("23/tcp", 23, 0, 0))
                .endsWith(row("3/tcp", 3, 0, 0));
        assertThat(table.other()).isEqualTo(row("other", 3, 0, 0));
    }

    @Test
    void partsTheProtocolsOfOnePort() {
        PortTable table = PortTable.of(List.of(row("53/udp", 1, 1, 1), row("53/tcp", 1, 1, 1)), 21);
        assertThat(table.largest()).extracting(PortRow::port).containsExactly("53/tcp", "53/udp");
    }

    @Test
    void keepsItsTwoLastRowsWhenThereIsNoScan() {
        assertThat(PortTable.of(List.of(), 21).rows())
                .containsExactly(row("other", 0, 0, 0), row("monthlyTotal", 0, 0, 0));
    }

    private static PortRow row(String port, long october, long november, long december) {
        return new PortRow(port, List.of(october, november, december));
    }
}
