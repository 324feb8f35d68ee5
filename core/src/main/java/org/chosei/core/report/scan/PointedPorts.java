package org.chosei.core.report.scan;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chosei.core.report.port.Ports;
import org.chosei.core.report.scene.Enumeration;
import org.chosei.core.report.scene.Enumeration.Pointed;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;

/** Ports that the words give to sources which they point at by place or name: 「甲は80番を、乙は3389番を」, {@code the first tried port 23}. */
final class PointedPorts {
    private final Map<String, Set<String>> byHost = new HashMap<>();

    PointedPorts(Scene scene) {
        Enumeration listed = new Enumeration(scene);
        List<Statement> statements = scene.statements();
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).isReportersOwn()
                    && statements.get(i).sentence().spots().isEmpty()) {
                take(statements.get(i).sentence().text(), listed.pointedAtIn(i));
            }
        }
    }

    private void take(String text, List<Pointed> pointed) {
        for (int i = 0; i < pointed.size(); i++) {
            int end = i + 1 < pointed.size() ? pointed.get(i + 1).start() : text.length();
            List<String> ports = Ports.in(text.substring(pointed.get(i).end(), end));
            if (!ports.isEmpty()) {
                byHost.computeIfAbsent(pointed.get(i).host(), host -> new LinkedHashSet<>())
                        .addAll(ports);
            }
        }
    }

    Set<String> of(String host) {
        return byHost.getOrDefault(host, Set.of());
    }
}
