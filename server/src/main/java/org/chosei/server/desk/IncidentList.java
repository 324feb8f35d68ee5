package org.chosei.server.desk;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chosei.server.coordination.FollowUps;
import org.chosei.server.coordination.HandlingIncidents;
import org.chosei.server.coordination.Mails;
import org.chosei.server.coordination.Mails.Asked;
import org.chosei.server.incident.Incident;
import org.chosei.server.incident.IncidentFilter;
import org.chosei.server.incident.Incidents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Incidents with what coordination knows of them. */
@Component
class IncidentList {
    static final int ROWS = 50;

    private final Incidents incidents;
    private final Mails mails;
    private final FollowUps followUps;
    private final HandlingIncidents handling;
    private final Clock clock;
    private final ZoneId zone;

    IncidentList(
            Incidents incidents,
            Mails mails,
            FollowUps followUps,
            HandlingIncidents handling,
            Clock clock,
            ZoneId deploymentZone) {
        this.incidents = incidents;
        this.mails = mails;
        this.followUps = followUps;
        this.handling = handling;
        this.clock = clock;
        this.zone = deploymentZone;
    }

    /** One page, where the next begins, and for each facet how many there would be. */
    record Found(List<IncidentRow> rows, @Nullable String next, Incidents.Facets facets) {}

    Found find(IncidentQuery query) {
        IncidentFilter filter = query.filter(zone);
        Incidents.Page page = incidents.list(filter, query.cursor(), ROWS);
        return new Found(rows(page.incidents()), page.next(), incidents.facets(filter));
    }

    List<IncidentRow> of(Collection<UUID> ids) {
        return rows(incidents.findAll(ids));
    }

    List<IncidentRow> ofMessages(Collection<UUID> messages) {
        return rows(incidents.ofMessages(messages));
    }

    private List<IncidentRow> rows(List<Incident> found) {
        List<UUID> ids = found.stream().map(Incident::id).toList();
        Map<UUID, Asked> asked = mails.askedAbout(ids);
        Map<UUID, FollowUps.Due> due = followUps.waitingAbout(ids, clock.instant()).stream()
                .collect(Collectors.toMap(FollowUps.Due::standing, Function.identity(), (first, _) -> first));
        Set<UUID> notNeeded = handling.notNeeded(ids);
        return found.stream()
                .map(one -> new IncidentRow(
                        one,
                        asked.getOrDefault(one.id(), Asked.NOBODY),
                        due.get(one.id()),
                        notNeeded.contains(one.id())))
                .toList();
    }
}
