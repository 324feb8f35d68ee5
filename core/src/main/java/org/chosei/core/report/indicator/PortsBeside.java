package org.chosei.core.report.indicator;

import java.util.List;
import org.chosei.core.report.label.Labels;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.port.Ports;
import org.chosei.core.report.port.Services;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.sentence.Sentence;

/** Ports in the lines around an address, which name none themselves: those of a line without any, or of the field that holds the victim. */
final class PortsBeside {
    private static final int NEAR = 3;

    private PortsBeside() {}

    static boolean standNear(Scene scene, int number) {
        List<Statement> near = scene.statements()
                .subList(Math.max(0, number - NEAR), Math.min(scene.statements().size(), number + NEAR + 1));
        return near.stream().anyMatch(s -> FieldPorts.isTargetWithPort(s) || names(s.sentence()));
    }

    private static boolean names(Sentence sentence) {
        if (!sentence.spots().isEmpty()) {
            return false;
        }
        Meaning meaning = Labels.shipped().meaning(sentence.label());
        return meaning == Meaning.PORT
                || meaning == Meaning.SERVICE
                        && !Services.shipped().in(sentence.text()).isEmpty()
                || !Ports.in(sentence.text()).isEmpty();
    }
}
