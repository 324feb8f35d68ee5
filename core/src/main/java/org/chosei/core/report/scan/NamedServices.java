package org.chosei.core.report.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chosei.core.report.Category;
import org.chosei.core.report.label.Labels;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.port.Services;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;

/** The ports of services that a report names without a number: beside the source, in a short line above it, in the subject, in the words about the scan. */
final class NamedServices {
    private static final int MOST = 20;
    private static final int LONGEST_HEADING = 60;

    private final Scene scene;
    private final List<List<String>> above = new ArrayList<>();

    NamedServices(Scene scene) {
        this.scene = scene;
    }

    /** For each statement what the last short line above it names; found once, where it is asked for. */
    private List<String> above(int place) {
        List<String> last = List.of();
        for (int i = above.size(); i < scene.statements().size(); i++) {
            Statement statement = scene.statements().get(i);
            String text = statement.sentence().text().replace("-", " ").strip();
            if (statement.sentence().spots().isEmpty() && text.length() < LONGEST_HEADING) {
                List<String> named = Services.shipped().in(text);
                last = named.isEmpty() ? last : named;
            }
            above.add(last);
        }
        return above.get(place);
    }

    /** What is told nearest to these statements. */
    Set<String> near(Collection<Integer> statements) {
        List<Integer> places = statements.stream().distinct().limit(MOST).toList();
        Set<String> ports = new LinkedHashSet<>();
        places.forEach(i -> ports.addAll(
                Services.shipped().in(scene.statements().get(i).sentence().text())));
        if (ports.isEmpty()) {
            places.forEach(i -> ports.addAll(above(i)));
        }
        if (ports.isEmpty()) {
            ports.addAll(Services.shipped().in(scene.subject()));
        }
        return ports.isEmpty() ? anywhere() : ports;
    }

    private static boolean isField(Statement statement) {
        return Labels.shipped().meaning(statement.sentence().label()) == Meaning.SERVICE;
    }

    private Set<String> anywhere() {
        return scene.statements().stream()
                .filter(s -> s.isReportersOwn() && (s.categories(false).contains(Category.SCAN) || isField(s)))
                .limit(MOST)
                .flatMap(s -> Services.shipped().in(s.sentence().text()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
