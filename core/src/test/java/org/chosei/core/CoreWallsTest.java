package org.chosei.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.chosei.core.report.Reading;

@AnalyzeClasses(packages = "org.chosei.core", importOptions = DoNotIncludeTests.class)
class CoreWallsTest {

    @ArchTest
    static final ArchRule readsNoClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .because(
                    "time is an argument: the same message has to be understood the same way whenever it is read again");

    @ArchTest
    static final ArchRule drawsNoChance = noClasses()
            .should()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(Random.class)
            .because(
                    "a figure has to be recomputable, so no rule may depend on chance; pass a seeded source as an argument");

    @ArchTest
    static final ArchRule knowsNoFramework = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..", "javax.sql..", "java.net.http..")
            .because("the same rules run inside other runners, which bring neither a framework nor a database");

    @ArchTest
    static final ArchRule hasNoCycles = slices().matching("org.chosei.core.(*)..")
            .should()
            .beFreeOfCycles()
            .because("data flow one way through the house");

    @ArchTest
    static final ArchRule importsPointLeft = Chain.FEATURES.importsPointLeft();

    @ArchTest
    static final ArchRule everyFeatureHasItsPlace = Chain.FEATURES.holdsEveryPackage();

    @ArchTest
    static final ArchRule readingImportsPointLeft = Chain.READING.importsPointLeft();

    @ArchTest
    static final ArchRule everyRoomOfReadingHasItsPlace = Chain.READING.holdsEveryPackage();

    @ArchTest
    static final ArchRule valuesOfAReportKnowNoRules = noClasses()
            .that()
            .resideInAPackage("org.chosei.core.report")
            .and()
            .areNotAssignableTo(Reading.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.chosei.core.report.*..")
            .because("all rooms of reading speak in these values; Reading alone opens the door to the rules");

    @ArchTest
    static final ArchRule roomsOfReadingAreItsOwnAffair = noClasses()
            .that()
            .resideOutsideOfPackage("org.chosei.core.report..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.chosei.core.report.*..")
            .because("other features know what was understood, not how");
}
