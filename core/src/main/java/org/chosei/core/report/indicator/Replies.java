package org.chosei.core.report.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chosei.core.report.log.LogEntry;
import org.chosei.core.report.port.Services;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Logs of flows show both ways: {@code 192.0.2.1:40123 -> 198.51.100.2:23} and what was answered, {@code 198.51.100.2:23 ->
 * 192.0.2.1:40123}. Who answers is no source.
 */
final class Replies {

    /** One direction between two ends. */
    private record Flow(String from, int fromPort, String to, int toPort) {
        Flow back() {
            return new Flow(to, toPort, from, fromPort);
        }

        /** Whether it comes from a service and goes to none. */
        boolean comesFromService() {
            return Services.shipped().answerAt(fromPort) && !Services.shipped().answerAt(toPort);
        }
    }

    /** Where each flow stands first. */
    private final Map<Flow, Integer> flows = new HashMap<>();

    Replies(Scene scene) {
        List<Statement> statements = scene.statements();
        for (int i = 0; i < statements.size(); i++) {
            int place = i;
            flow(statements.get(i).log()).ifPresent(flow -> flows.putIfAbsent(flow, place));
        }
    }

    /** The entry, turned round where its line shows an answer. */
    LogEntry asked(int number, LogEntry log) {
        return flow(log).filter(flow -> isReply(flow, number)).isPresent() ? log.turned() : log;
    }

    /** Of two that go back and forth the one from a service answers, else the later one. */
    private boolean isReply(Flow flow, int number) {
        Integer other = flows.get(flow.back());
        return other != null
                && (flow.comesFromService() || other < number && !flow.back().comesFromService());
    }

    private static Optional<Flow> flow(@Nullable LogEntry log) {
        return log == null || log.destination() == null || log.sourcePort() == 0 || log.port() == 0
                ? Optional.empty()
                : Optional.of(new Flow(log.source(), log.sourcePort(), log.destination(), log.port()));
    }
}
