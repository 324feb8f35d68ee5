package org.chosei.core.rehearsal;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chosei.core.coordination.HandlingStatus;
import org.chosei.core.coordination.Meaning;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Scope;
import org.chosei.core.directory.Sector;
import org.chosei.core.figures.Quarter;
import org.chosei.core.intake.Channel;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Category;

/**
 * What a quarter should contain. Counts are exact; mixes are parts of whatever they are applied to.
 *
 * @param brands phishing incidents by the origin of the imitated brand
 * @param ports scan incidents by destination port, in the file's order
 * @param otherPorts the sum over ports that are each rarer than the named ones
 * @param handling parts of a category's incidents, by status and ground
 * @param days parts of a category's notified incidents, by class of business days or {@link #STILL_UP}
 * @param repeats of a month's reports, the percentage that speaks of nothing new: more where they outnumber the incidents, less where these need them
 * @param twice so many messages are delivered once more
 * @param answers parts of our mails to parties, by what is answered or {@link #NONE}
 */
public record Scenario(
        Quarter quarter,
        Monthly reports,
        Map<Category, Monthly> incidents,
        Map<Origin, Monthly> brands,
        Map<Origin, Map<Sector, Integer>> sectors,
        Map<String, Monthly> ports,
        Monthly otherPorts,
        Monthly coordinations,
        Map<Category, Map<Scope, Integer>> scopes,
        Map<Category, Map<HandlingStatus, Map<String, Integer>>> handling,
        Map<Category, Map<String, Integer>> days,
        Map<Channel, Integer> channels,
        Map<String, Integer> languages,
        Monthly repeats,
        Monthly twice,
        Map<Disposition, Monthly> noise,
        Map<String, Integer> answers) {
    /** Of the mix of days: no stop was confirmed. */
    public static final String STILL_UP = "UP";
    /** Of the mix of answers: there is none; the others are names of {@link Meaning}. */
    public static final String NONE = "NONE";

    public Scenario {
        incidents = new EnumMap<>(incidents);
        new ScenarioCheck(quarter, reports, incidents, brands, ports, otherPorts, coordinations).run();
    }

    /** @param document the YAML file's content as maps, lists and numbers */
    public static Scenario read(Map<?, ?> document) {
        return new ScenarioDocument(document).scenario();
    }

    int months() {
        return reports.counts().size();
    }

    public Monthly incidents(Category category) {
        return Objects.requireNonNull(incidents.get(category), () -> "The scenario has no line for " + category);
    }

    /** All incidents of a month. */
    public int incidentsIn(int month) {
        return sum(incidents.values(), month);
    }

    static int sum(Collection<Monthly> lines, int month) {
        return lines.stream().mapToInt(line -> line.at(month)).sum();
    }

    List<Category> categories() {
        return List.copyOf(incidents.keySet());
    }
}
