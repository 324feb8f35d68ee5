package org.chosei.core.report.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chosei.core.report.log.LogEntry;
import org.chosei.core.report.port.Ports;
import org.chosei.core.report.port.Services;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.spot.Spot;

/**
 * Logs of flows show both ways: {@code 192.0.2.1:40123 -> 198.51.100.2:23} and what was answered, {@code 198.51.100.2:23 ->
 * 192.0.2.1:40123}. Who answers is no source.
 */
final class Replies {
    private static final int LOWEST_SOURCE_PORT = 1024;

    /** One direction between two ends. */
    private record Flow(String from, int fromPort, String to, int toPort) {
        Flow back() {
            return new Flow(to, toPort, from, fromPort);
        }

        /** Whether it comes from a service and goes to none. */
        boolean comesFromService() {
            return serves(fromPort) && !serves(toPort);
        }

        private static boolean serves(int port) {
            return port < LOWEST_SOURCE_PORT || Services.shipped().knows(port, "tcp");
        }
    }

    /** Where each flow stands first. */
    private final Map<Flow, Integer> flows = new HashMap<>();

    Replies(Scene scene) {
        List<Statement> statements = scene.statements();
        for (int i = 0; i < statements.size(); i++) {
            int place = i;
            flow(statements.get(i)).ifPresent(flow -> flows.putIfAbsent(flow, place));
        }
    }

    /** The line as it would be if the question stood there: from who asked, to the port that answers; the entry itself where it is no answer. */
    LogEntry asked(int number, Statement statement, LogEntry log) {
        Flow flow = flow(statement).filter(f -> isReply(f, number)).orElse(null);
        return flow == null
                ? log
                : new LogEntry(
                        log.format(),
                        flow.to(),
                        flow.from(),
                        List.of(Ports.of(flow.fromPort(), protocol(log))),
                        log.succeeded(),
                        log.at());
    }

    private static String protocol(LogEntry log) {
        return log.ports().stream().anyMatch(port -> port.endsWith("/udp")) ? "udp" : "tcp";
    }

    /** Of two that go back and forth the one from a service answers, else the later one. */
    private boolean isReply(Flow flow, int number) {
        Integer other = flows.get(flow.back());
        return other != null
                && (flow.comesFromService() || other < number && !flow.back().comesFromService());
    }

    private static Optional<Flow> flow(Statement statement) {
        LogEntry log = statement.log();
        if (log == null || log.destination() == null) {
            return Optional.empty();
        }
        List<Spot> ends = statement.sentence().spots();
        Optional<Spot> from = end(ends, log.source());
        Optional<Spot> to = end(ends, log.destination());
        return from.isPresent() && to.isPresent()
                ? Optional.of(new Flow(
                        log.source(),
                        from.get().port(),
                        log.destination(),
                        to.get().port()))
                : Optional.empty();
    }

    private static Optional<Spot> end(List<Spot> ends, String host) {
        return ends.stream()
                .filter(spot -> spot.port() > 0 && spot.host().equals(host))
                .findFirst();
    }
}
