package org.chosei.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packages = "org.chosei", importOptions = DoNotIncludeTests.class)
class ServerWallsTest {

    @Test
    void featuresHaveNoCyclesAndUseOnlyWhatOthersOffer() {
        ApplicationModules.of(ChoseiApplication.class).verify();
    }

    @ArchTest
    static final ArchRule importsPointLeft = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("base")
            .definedBy(
                    "..server.journal..",
                    "..server.account..",
                    "..server.directory..",
                    "..server.post..",
                    "..server.database..",
                    "..server.command..",
                    "..server.vault..",
                    "..server.web..")
            .layer("intake")
            .definedBy("..server.intake..")
            .layer("report")
            .definedBy("..server.report..")
            .layer("incident")
            .definedBy("..server.incident..")
            .layer("coordination")
            .definedBy("..server.coordination..")
            .layer("figures")
            .definedBy("..server.figures..")
            .layer("publication")
            .definedBy("..server.publication..")
            .layer("right end")
            .definedBy("..server.desk..", "..server.rehearsal..", "..server.serve..")
            .whereLayer("right end")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("publication")
            .mayOnlyBeAccessedByLayers("right end")
            .whereLayer("figures")
            .mayOnlyBeAccessedByLayers("publication", "right end")
            .whereLayer("coordination")
            .mayOnlyBeAccessedByLayers("figures", "right end")
            .whereLayer("incident")
            .mayOnlyBeAccessedByLayers("coordination", "figures", "right end")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("incident", "coordination", "right end")
            .whereLayer("intake")
            .mayOnlyBeAccessedByLayers("report", "incident", "coordination", "right end")
            .because(
                    "data flow right and imports point left; publication sees figures only, so that no reporter can reach a page");

    @ArchTest
    static final ArchRule opensNoRoomOfReading = noClasses()
            .that()
            .resideInAPackage("org.chosei.server..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.chosei.core.report.*..")
            .because("Reading is the one door to the rules, which may be rebuilt behind it");

    @ArchTest
    static final ArchRule readsTheInjectedClock = noClasses()
            .that()
            .resideInAPackage("org.chosei.server..")
            .should()
            .callMethod(Instant.class, "now")
            .because("the clock is injected, so that a rehearsal and a test can say what time it is");

    @ArchTest
    static final ArchRule asksTheClockForInstantsOnly = noClasses()
            .that()
            .resideInAPackage("org.chosei.server..")
            .should()
            .callMethod(Clock.class, "withZone", ZoneId.class)
            .because("a clock knows no zone, the rehearsal's refuses to: days are those of the deployment's zone");
}
