package org.chosei.core;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;

/** The order of the features, from a message to a printed figure. */
final class Chain {
    private static final List<String> BASE = List.of("journal", "account", "directory", "post");
    private static final List<String> FLOW =
            List.of("intake", "report", "incident", "coordination", "figures", "publication", "rehearsal");

    private Chain() {}

    static ArchRule importsPointLeft(String root) {
        return ArchRuleDefinition.classes()
                .that(DescribedPredicate.describe("belong to a feature", c -> place(root, c) >= 0))
                .should(new ArchCondition<>("import only what lies at their left") {
                    @Override
                    public void check(JavaClass from, ConditionEvents events) {
                        for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                            if (place(root, dependency.getTargetClass()) > place(root, from)) {
                                events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
                            }
                        }
                    }
                })
                .because(
                        "data flow right and imports point left: intake, report, incident, coordination, figures, publication");
    }

    /** 0 for the base, then the place in the flow; -1 outside. */
    private static int place(String root, JavaClass type) {
        String prefix = root + ".";
        if (!type.getPackageName().startsWith(prefix)) {
            return -1;
        }
        String feature = type.getPackageName().substring(prefix.length()).split("\\.")[0];
        return BASE.contains(feature) ? 0 : FLOW.indexOf(feature) + 1;
    }
}
