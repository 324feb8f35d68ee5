package org.chosei.core.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives each scan incident of a month its ports, so that table 4 comes out as the scenario says (counting rule 13). */
final class PortDeal {
    private static final int FIRST_OTHER = 10_022;
    private static final int OTHER_STEP = 37;

    private final Map<String, Monthly> ports;

    private PortDeal(Map<String, Monthly> ports) {
        this.ports = ports;
    }

    static PortDeal of(Scenario scenario) {
        Map<String, Monthly> all = new LinkedHashMap<>(scenario.ports());
        all.putAll(others(scenario));
        return new PortDeal(all);
    }

    /**
     * The ports of a month's incidents: all are laid in a row, port by port, and dealt round. As no port is more frequent than there
     * are incidents, none gets one twice; as there are at least as many as incidents, none goes without.
     */
    List<List<String>> deal(int month, int incidents) {
        List<List<String>> dealt = new ArrayList<>();
        for (int i = 0; i < incidents; i++) {
            dealt.add(new ArrayList<>());
        }
        int next = 0;
        for (Map.Entry<String, Monthly> port : ports.entrySet()) {
            for (int i = 0; i < port.getValue().at(month); i++) {
                dealt.get(next++ % incidents).add(port.getKey());
            }
        }
        return dealt;
    }

    /** Ports outside the table: each rarer over the quarter than the rarest named one, so that it cannot get into the table. */
    private static Map<String, Monthly> others(Scenario scenario) {
        int most = scenario.ports().values().stream()
                        .mapToInt(Monthly::total)
                        .min()
                        .orElse(1)
                - 1;
        Map<String, Monthly> others = new LinkedHashMap<>();
        List<Integer> left = new ArrayList<>(scenario.otherPorts().counts());
        for (int port = FIRST_OTHER; left.stream().anyMatch(count -> count > 0); port += OTHER_STEP) {
            others.put(port + "/tcp", take(left, Math.max(1, most - port % 3)));
        }
        return others;
    }

    private static Monthly take(List<Integer> left, int most) {
        Integer[] taken = {0, 0, 0};
        int room = most;
        for (int turn = 0; turn < most * taken.length && room > 0; turn++) {
            int month = turn % taken.length;
            if (left.get(month) > 0) {
                left.set(month, left.get(month) - 1);
                taken[month]++;
                room--;
            }
        }
        return Monthly.of(taken);
    }
}
