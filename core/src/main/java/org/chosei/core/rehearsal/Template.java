package org.chosei.core.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chosei.core.intake.Channel;
import org.chosei.core.report.Category;

/**
 * One way in which people write about something.
 *
 * @param about a category, a disposition of what is no report, or what an answer means
 * @param holds {@code one}, {@code many} or {@code any} number of incidents
 * Objects.requireNonNull(param brand {@code named} by the reporter, {)code unknown} or empty
 * @param ports the only ports that it can speak of; empty: any
 */
record Template(
        String name,
        String about,
        String language,
        Set<Channel> channels,
        String holds,
        String brand,
        Set<String> ports,
        String charset,
        Layout layout,
        String subject,
        String body,
        Map<String, String> sections) {

    /** How the text is put into a mail. */
    enum Layout {
        TEXT,
        HTML,
        /** What a mail server sends when it could not deliver. */
        BOUNCE
    }

    boolean fits(List<PlannedIncident> incidents, Channel channel) {
        return channels.contains(channel)
                && (incidents.size() == 1 ? !holds.equals("many") : !holds.equals("one"))
                && (namesEachBrand() || imitateTheSame(incidents))
                && incidents.stream().allMatch(this::fits);
    }

    private boolean fits(PlannedIncident incident) {
        return about.equals(incident.category().name())
                && (brand.isEmpty() || brand.equals("named") == (incident.brand() != null))
                && (ports.isEmpty() || ports.containsAll(incident.ports()))
                && fitsKind(incident);
    }

    /** Whether brands are named in the list only, beside each site. */
    private boolean namesEachBrand() {
        String all = body + String.join("", sections.values());
        return !Writing.EACH.matcher(all).replaceAll("").contains("{brand}");
    }

    private static boolean imitateTheSame(List<PlannedIncident> incidents) {
        return incidents.stream().map(PlannedIncident::brand).distinct().count() <= 1;
    }

    /** A system is known to its reporter by name or by address; a text has a place for one of them. */
    private boolean fitsKind(PlannedIncident incident) {
        if (incident.category() != Category.OTHER) {
            return true;
        }
        return incident.isAddress() ? body.contains("{ip") : body.contains("{host");
    }
}
