package org.chosei.server.incident;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Destination ports with their protocol, as {@code 22/tcp}, in the order of their numbers. */
final class Ports {
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(Ports::number).thenComparing(Comparator.naturalOrder());

    private Ports() {}

    static List<String> sorted(@Nullable Array ports) throws SQLException {
        return ports == null
                ? List.of()
                : Arrays.stream((String[]) ports.getArray()).sorted(BY_NUMBER).toList();
    }

    static int number(String port) {
        return Integer.parseInt(port.substring(0, port.indexOf('/')));
    }
}
