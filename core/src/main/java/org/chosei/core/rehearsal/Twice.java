package org.chosei.core.rehearsal;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chosei.core.figures.Quarter;
import org.chosei.core.intake.Channel;

/** Chooses the mails that a relay delivers once more (counting rule 3). */
final class Twice {
    private Twice() {}

    static List<PlannedMessage> choose(List<PlannedMessage> messages, Scenario scenario, ZoneId zone, long seed) {
        Dice dice = new Dice(seed, "twice");
        Quarter quarter = scenario.quarter();
        Set<PlannedMessage> chosen = new HashSet<>();
        for (int i = 0; i < scenario.months(); i++) {
            YearMonth month = quarter.months().get(i);
            List<PlannedMessage> mails = new ArrayList<>(messages.stream()
                    .filter(message -> message.channel() == Channel.EMAIL
                            && YearMonth.from(message.at().atZone(zone)).equals(month))
                    .toList());
            int twice = scenario.twice().at(i);
            if (twice > mails.size()) {
                throw new ImpossibleScenario(
                        "twice: %d in %s are more than the month's %d mails: wanted %d or fewer",
                        twice, month, mails.size(), mails.size());
            }
            dice.shuffle(mails);
            chosen.addAll(mails.subList(0, twice));
        }
        return messages.stream()
                .map(message -> chosen.contains(message) ? message.twice() : message)
                .toList();
    }
}
