package org.chosei.server.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chosei.core.account.Permission;
import org.chosei.core.incident.Status;
import org.chosei.core.report.Category;
import org.chosei.server.account.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/incidents}: lists, and one. */
@RestController
@RequestMapping("/api/v1/incidents")
class IncidentsApi {
    private static final int PAGE = 100;

    private final Incidents incidents;
    private final IncidentLines lines;

    IncidentsApi(Incidents incidents, IncidentLines lines) {
        this.incidents = incidents;
        this.lines = lines;
    }

    /** A piece of a list; next is null at its end. */
    record Page(List<IncidentLine> incidents, @Nullable String next) {}

    @Needs(Permission.READ_INCIDENTS)
    @GetMapping
    Page list(
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam(defaultValue = "") Set<Category> category,
            @RequestParam(defaultValue = "") Set<Status> status,
            @RequestParam @Nullable String owner,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable String cursor) {
        IncidentFilter filter = new IncidentFilter(category, status, Set.of(), from, to, owner, q);
        Incidents.Page page = incidents.list(filter, cursor, PAGE);
        List<UUID> ids = page.incidents().stream().map(Incident::id).toList();
        List<IncidentLine> found = new ArrayList<>(lines.of(ids));
        found.sort(Comparator.comparingInt(line -> ids.indexOf(line.id())));
        return new Page(found, page.next());
    }

    @Needs(Permission.READ_INCIDENTS)
    @GetMapping("/{id}")
    IncidentLine one(@PathVariable String id) {
        Incident found = find(id);
        UUID standing = found.absorbedInto() == null ? found.id() : found.absorbedInto();
        return lines.of(List.of(standing)).stream().findFirst().orElseThrow(() -> NotFound.incident(id));
    }

    private Incident find(String idOrNumber) {
        return incidents.byNumberOrId(idOrNumber).orElseThrow(() -> NotFound.incident(idOrNumber));
    }
}
