package org.chosei.server.rehearsal;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.chosei.core.figures.Quarter;
import org.chosei.core.rehearsal.ImpossibleScenario;
import org.chosei.core.rehearsal.Plan;
import org.chosei.server.account.FirstAdministrator;
import org.chosei.server.command.CommandFailure;
import org.chosei.server.command.Verb;
import org.chosei.server.directory.BrandBook;
import org.chosei.server.serve.Serving;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./chosei demo [--once --out DIR] [--scenario FILE]}: plays the sample quarter, publishes its report, and serves the workbench
 * unless it is to do so once only. On data where it was played already it changes nothing; where it was interrupted it begins anew.
 */
@Component
@Command(name = "demo", description = "Plays the sample quarter, publishes its report and serves the workbench.")
class DemoVerb implements Verb {
    private static final Duration CLOSE = Duration.ofDays(15);

    private final Setting setting;
    private final Playing playing;
    private final Played played;
    private final BrandBook brands;
    private final ZoneId zone;
    private final ObjectProvider<MovableClock> clocks;
    private final Publishing publishing;
    private final Serving serving;
    private final FirstAdministrator administrator;
    private final Path home;

    @Option(names = "--once", description = "End after the report was written.")
    boolean once;

    @Option(names = "--out", paramLabel = "DIR", description = "Write the report to DIR/ja and DIR/en.")
    @Nullable
    Path out;

    @Option(names = "--scenario", paramLabel = "FILE", description = "Play this one instead of samples/2018q4.yaml.")
    @Nullable
    Path file;

    DemoVerb(
            Setting setting,
            Playing playing,
            Played played,
            BrandBook brands,
            ZoneId deploymentZone,
            ObjectProvider<MovableClock> clocks,
            Publishing publishing,
            Serving serving,
            FirstAdministrator administrator,
            @Value("${chosei.home:.}") Path home) {
        this.setting = setting;
        this.playing = playing;
        this.played = played;
        this.brands = brands;
        this.zone = deploymentZone;
        this.clocks = clocks;
        this.publishing = publishing;
        this.serving = serving;
        this.administrator = administrator;
        this.home = home;
    }

    @Override
    public Integer call() {
        if (once && out == null) {
            throw new CommandFailure(
                    "'demo --once' ends after the report was written, but --out is missing: wanted --out DIR, the folder for the report");
        }
        Path samples = samples();
        ScenarioFile scenario = ScenarioFile.read(file == null ? samples.resolve("2018q4.yaml") : file);
        Quarter quarter = scenario.scenario().quarter();
        if (isToPlay(scenario)) {
            play(scenario, samples);
        }
        if (out != null) {
            publishing.write(quarter, out);
        }
        clocks.getObject().follow();
        if (!once) {
            serving.untilTold(this::tellHowToSignIn);
        }
        return 0;
    }

    private void tellHowToSignIn() {
        URI desk = serving.web();
        System.out.println(administrator
                .link(desk)
                .map(link -> "sign in: set the administrator's password once at " + link)
                .orElse("sign in: " + desk.resolve("/sign-in")));
    }

    private boolean isToPlay(ScenarioFile scenario) {
        String begun = played.begun().orElse(null);
        if (begun == null && played.isUsed()) {
            throw new CommandFailure(
                    "The data folder holds messages of real work: wanted an empty one for the rehearsal; name it with --data DIR");
        }
        if (begun != null && !(begun.equals(scenario.digest()) && played.isEnded())) {
            throw new CommandFailure(
                    begun.equals(scenario.digest())
                            ? "The rehearsal was interrupted on this data folder, which holds other work too: wanted an empty one; name it with --data DIR"
                            : "Another scenario was played on this data folder: wanted an empty one; name another with --data DIR");
        }
        return begun == null;
    }

    private void play(ScenarioFile scenario, Path samples) {
        Plan plan;
        try {
            plan = Plan.of(scenario.scenario(), brands.brands(), zone);
        } catch (ImpossibleScenario e) {
            throw new CommandFailure("The scenario cannot hold: " + e.getMessage(), e);
        }
        Instant begin = scenario.scenario().quarter().begin(zone);
        clocks.getObject().moveTo(begin);
        Instant end = scenario.scenario().quarter().end(zone).plus(CLOSE);
        played.begin(scenario.digest(), end);
        setting.prepare(samples);
        Map<String, Integer> decisions = playing.play(plan, end);
        System.out.printf(
                "rehearsal: %d messages, %d incidents, %d corrected by operators %s%n",
                plan.messages().size(),
                plan.incidents().size(),
                decisions.values().stream().mapToInt(Integer::intValue).sum(),
                decisions);
        publishing.publish(scenario.scenario().quarter(), samples);
        played.end(scenario.digest());
    }

    /** Beside the launcher. */
    private Path samples() {
        Path samples = home.resolve("samples");
        if (!Files.isDirectory(samples)) {
            throw new CommandFailure(
                    "'%s' is no folder: wanted the samples that come with the product; start './chosei demo' from its root"
                            .formatted(samples.toAbsolutePath().normalize()));
        }
        return samples;
    }
}
