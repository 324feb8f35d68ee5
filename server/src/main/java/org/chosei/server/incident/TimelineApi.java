package org.chosei.server.incident;

import java.util.List;
import org.chosei.core.account.Permission;
import org.chosei.server.account.Needs;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/incidents/{id}/timeline}: everything that happened to an incident, over all features. */
@RestController
@RequestMapping("/api/v1/incidents")
class TimelineApi {
    private final Incidents incidents;
    private final Timeline timeline;

    TimelineApi(Incidents incidents, Timeline timeline) {
        this.incidents = incidents;
        this.timeline = timeline;
    }

    @Needs(Permission.READ_INCIDENTS)
    @GetMapping("/{id}/timeline")
    List<TimelineEvent> of(@PathVariable String id) {
        return timeline.of(incidents
                .byNumberOrId(id)
                .orElseThrow(() -> NotFound.incident(id))
                .id());
    }
}
