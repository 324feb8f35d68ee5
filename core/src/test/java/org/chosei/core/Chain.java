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

/**
 * The order of the packages below one: each may import what lies at its left, and none what lies beside it in one step.
 *
 * @param steps names of packages, of which those in one step import one another nowhere
 */
record Chain(String root, List<List<String>> steps) {

    /** The features, from a message to a printed figure. */
    static final Chain FEATURES = new Chain(
            "org.chosei.core",
            List.of(
                    List.of("journal", "account"),
                    List.of("post"),
                    List.of("directory"),
                    List.of("intake"),
                    List.of("report"),
                    List.of("incident"),
                    List.of("coordination"),
                    List.of("figures"),
                    List.of("publication"),
                    List.of("rehearsal")));

    /** The rooms of reading, from letters to the understanding of a message. */
    static final Chain READING = new Chain(
            "org.chosei.core.report",
            List.of(
                    List.of("words", "address", "refang"),
                    List.of("cue", "brand", "label", "spot"),
                    List.of("passage", "sentence"),
                    List.of("port"),
                    List.of("log"),
                    List.of("scene"),
                    List.of("category"),
                    List.of("indicator"),
                    List.of("key", "scan", "imitation", "disposition"),
                    List.of("finding"),
                    List.of("judge")));

    ArchRule importsPointLeft() {
        return ArchRuleDefinition.classes()
                .that(DescribedPredicate.describe("stand in the chain below " + root, c -> place(c) >= 0))
                .should(new ArchCondition<>("import only what lies at their left") {
                    @Override
                    public void check(JavaClass from, ConditionEvents events) {
                        for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                            JavaClass to = dependency.getTargetClass();
                            boolean beside = place(to) == place(from) && !name(to).equals(name(from));
                            if (place(to) > place(from) || beside) {
                                events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
                            }
                        }
                    }
                })
                .because("data flow right and imports point left: " + steps);
    }

    /** A package that nobody gave a place would pass unseen. */
    ArchRule holdsEveryPackage() {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(root + ".(*)..")
                .should(new ArchCondition<>("stand in the chain") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (place(type) < 0) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getName() + " lies in a package without a place in " + steps));
                        }
                    }
                });
    }

    /** The number of the step that a class belongs to, -1 outside. */
    private int place(JavaClass type) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).contains(name(type))) {
                return i;
            }
        }
        return -1;
    }

    private String name(JavaClass type) {
        String prefix = root + ".";
        return type.getPackageName().startsWith(prefix)
                ? type.getPackageName().substring(prefix.length()).split("\\.", 2)[0]
                : "";
    }
}
