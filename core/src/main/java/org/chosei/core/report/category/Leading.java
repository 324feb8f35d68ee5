package org.chosei.core.report.category;

import java.util.List;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.scene.Statement;

/** For each statement the nearest before it that tells a category, the strong before the weak; found in one pass. */
final class Leading {
    private static final int NONE = -1;

    private final List<Statement> statements;
    private final int[] from;

    Leading(List<Statement> statements) {
        this.statements = statements;
        this.from = new int[statements.size()];
        int strong = NONE;
        int weak = NONE;
        for (int i = 0; i < from.length; i++) {
            Statement statement = statements.get(i);
            from[i] = strong == NONE ? weak : strong;
            if (statement.isQuotedFromUs()) {
                continue;
            }
            if (!statement.categories(true).isEmpty()) {
                strong = i;
            } else if (!statement.categories(false).isEmpty()) {
                weak = i;
            }
        }
    }

    /** What leads to this statement tells; nothing where none does. */
    List<Cue> to(int statement) {
        return from[statement] == NONE
                ? List.of()
                : statements.get(from[statement]).cues();
    }

    /** The section of what leads to it, -1 where none does. */
    int sectionBefore(int statement) {
        return from[statement] == NONE ? NONE : statements.get(from[statement]).section();
    }
}
