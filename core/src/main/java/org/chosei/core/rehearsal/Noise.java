package org.chosei.core.rehearsal;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.chosei.core.intake.Channel;
import org.chosei.core.intake.Disposition;

/** What reaches the desk beside reports and must not count. */
final class Noise {
    private final Scenario scenario;
    private final ZoneId zone;
    private final Dice dice;
    private final Writing writing;

    Noise(Scenario scenario, ZoneId zone, long seed) {
        this.scenario = scenario;
        this.zone = zone;
        this.dice = new Dice(seed, "noise");
        this.writing = new Writing(zone, new Dice(seed, "noise texts"));
    }

    List<PlannedMessage> messages(int firstNumber) {
        List<PlannedMessage> messages = new ArrayList<>();
        scenario.noise().forEach((disposition, monthly) -> {
            for (int month = 0; month < scenario.months(); month++) {
                for (int i = 0; i < monthly.at(month); i++) {
                    messages.add(message(
                            firstNumber + messages.size(),
                            disposition,
                            scenario.quarter().months().get(month)));
                }
            }
        });
        return messages;
    }

    private PlannedMessage message(int number, Disposition disposition, YearMonth month) {
        Instant at = month.atDay(dice.between(1, month.lengthOfMonth()))
                .atTime(dice.below(24), dice.below(60), dice.below(60))
                .atZone(zone)
                .toInstant();
        Template template = dice.oneOf(Templates.about(disposition.name()));
        return new PlannedMessage(
                number, at, Channel.EMAIL, disposition, List.of(), writing.write(template, List.of(), at), false);
    }
}
