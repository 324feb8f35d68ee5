package org.chosei.core.rehearsal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chosei.core.directory.Brands;

/**
 * Everything that happens in the rehearsed quarter, in the order of time: the same scenario gives the same plan.
 *
 * @param messages reports and noise
 * @param handled what the centre did about each incident, by the incident's number
 */
public record Plan(
        Scenario scenario, List<PlannedIncident> incidents, List<PlannedMessage> messages, List<Handled> handled) {
    private static final long SEED = 20181001;

    public Plan {
        incidents = List.copyOf(incidents);
        messages = List.copyOf(messages);
        handled = List.copyOf(handled);
    }

    /** @throws ImpossibleScenario when the brands or names that the scenario asks for do not exist */
    public static Plan of(Scenario scenario, Brands brands, ZoneId zone) {
        List<PlannedIncident> incidents = Incidents.draw(scenario, brands, SEED);
        List<PlannedMessage> reports = new Reports(scenario, zone, SEED).of(incidents);
        List<PlannedMessage> messages = new ArrayList<>(reports);
        messages.addAll(new Noise(scenario, zone, SEED).messages(reports.size()));
        messages.sort(Comparator.comparing(PlannedMessage::at).thenComparing(PlannedMessage::number));
        List<Handled> handled = new Handling(scenario, zone, SEED).of(incidents, reports);
        return new Plan(scenario, incidents, Twice.choose(messages, scenario, zone, SEED), handled);
    }
}
