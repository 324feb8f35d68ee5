package org.chosei.core.report.category;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chosei.core.report.Category;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;

/** Control systems and targeted attacks colour the whole report, or the section that speaks of them. */
final class Surroundings {
    private final Scene scene;
    private final List<Statement> colouring;
    private final NavigableSet<Integer> topicalSections = new TreeSet<>();
    private final Map<Integer, Optional<Told>> bySection = new HashMap<>();

    Surroundings(Scene scene) {
        this.scene = scene;
        this.colouring = scene.statements().stream()
                .filter(s -> s.isReportersOwn() && !s.sorted())
                .filter(s -> colours(s.categories(true)))
                .toList();
        scene.statements().stream()
                .filter(s -> s.sentence().heading()
                        && s.isReportersOwn()
                        && !s.categories(true).isEmpty())
                .forEach(s -> topicalSections.add(s.section()));
    }

    private static boolean colours(Set<Category> categories) {
        return categories.contains(Category.ICS) || categories.contains(Category.TARGETED_ATTACK);
    }

    /** What colours this statement, whatever it tells itself. */
    Optional<Told> of(Statement own) {
        return bySection.computeIfAbsent(isWhole() ? 0 : own.section(), section -> told(own));
    }

    /** Whether the report speaks of one matter throughout. */
    private boolean isWhole() {
        return topicalSections.size() < 2;
    }

    private Optional<Told> told(Statement own) {
        Integer section = topicalSections.floor(own.section());
        Integer end = topicalSections.higher(own.section());
        List<Cue> cues = new ArrayList<>();
        if (isWhole()) {
            cues.addAll(scene.subjectCues());
        }
        for (Statement statement : colouring) {
            if (isWhole()
                    || (section == null || statement.section() >= section)
                            && (end == null || statement.section() < end)) {
                cues.addAll(statement.cues());
            }
        }
        return colours(Cue.categories(cues, true)) ? Told.by(cues, true) : Optional.empty();
    }
}
