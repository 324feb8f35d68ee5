package org.chosei.server.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chosei.core.account.Permission;
import org.chosei.core.incident.Status;
import org.chosei.core.report.Category;
import org.chosei.server.account.Caller;
import org.chosei.server.account.Needs;
import org.chosei.server.intake.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/v1/incidents}: lists, one, and what persons decide about it; each decision answers with its journal entry. */
@RestController
@RequestMapping("/api/v1/incidents")
class IncidentsApi {
    private static final int PAGE = 100;

    private final Incidents incidents;
    private final IncidentLines lines;
    private final Deciding deciding;
    private final ClosingIncidents closing;
    private final Messages messages;
    private final ZoneId zone;

    IncidentsApi(
            Incidents incidents,
            IncidentLines lines,
            Deciding deciding,
            ClosingIncidents closing,
            Messages messages,
            ZoneId deploymentZone) {
        this.incidents = incidents;
        this.lines = lines;
        this.deciding = deciding;
        this.closing = closing;
        this.messages = messages;
        this.zone = deploymentZone;
    }

    /** A piece of a list; next is null at its end. */
    record Page(List<IncidentLine> incidents, @Nullable String next) {}

    /** The journal entry that a decision was written down by. */
    record Decided(long entry) {}

    record NewCategory(Category category, @Nullable String reason) {
        NewCategory {
            NotUnderstood.whenMissing(category, "category", "one of " + List.of(Category.values()));
        }
    }

    /** @param brand a brand's code; null, which has to be written, for unknown */
    record NewBrand(JsonNode brand, @Nullable String reason) {
        NewBrand {
            NotUnderstood.whenMissing(brand, "brand", "a brand's code, or null for unknown");
        }

        @Nullable
        String code() {
            return brand.isNull() ? null : brand.asString();
        }
    }

    record Merge(String into, @Nullable String reason) {
        Merge {
            NotUnderstood.whenMissing(into, "into", "the number or id of the incident that stays");
        }
    }

    record Split(
            List<String> reports,
            boolean inherits,
            @Nullable String reason) {
        Split {
            NotUnderstood.whenMissing(reports, "reports", "the numbers or ids of those that go");
        }
    }

    record Close(@Nullable String reason, @Nullable Instant stoppedAt) {}

    record Reopen(@Nullable String reason) {}

    record Owner(@Nullable String owner) {}

    @Needs(Permission.READ_INCIDENTS)
    @GetMapping
    Page list(
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam(defaultValue = "") Set<Category> category,
            @RequestParam(defaultValue = "") Set<Status> status,
            @RequestParam @Nullable String owner,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable String cursor) {
        IncidentFilter filter = new IncidentFilter(category, status, Set.of(), instant(from), instant(to), owner, q);
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

    @Needs(Permission.DECIDE_INCIDENTS)
    @PostMapping("/{id}/category")
    Decided recategorise(@PathVariable String id, @RequestBody NewCategory to, Caller caller) {
        return new Decided(deciding.recategorise(find(id).id(), to.category(), to.reason(), caller.actor()));
    }

    @Needs(Permission.DECIDE_INCIDENTS)
    @PostMapping("/{id}/brand")
    Decided brand(@PathVariable String id, @RequestBody NewBrand to, Caller caller) {
        return new Decided(deciding.decideBrand(find(id).id(), to.code(), to.reason(), caller.actor()));
    }

    @Needs(Permission.DECIDE_INCIDENTS)
    @PostMapping("/{id}/merge")
    Decided merge(@PathVariable String id, @RequestBody Merge merge, Caller caller) {
        return new Decided(deciding.merge(find(id).id(), find(merge.into()).id(), merge.reason(), caller.actor()));
    }

    @Needs(Permission.DECIDE_INCIDENTS)
    @PostMapping("/{id}/split")
    Decided split(@PathVariable String id, @RequestBody Split split, Caller caller) {
        Set<UUID> going = new HashSet<>();
        for (String report : split.reports()) {
            going.add(messages.byNumberOrId(report)
                    .orElseThrow(() -> NotFound.report(report))
                    .id());
        }
        return new Decided(deciding.split(
                find(id).id(), new ArrayList<>(going), split.inherits(), split.reason(), caller.actor()));
    }

    @Needs(Permission.DECIDE_INCIDENTS)
    @PostMapping("/{id}/close")
    Decided close(@PathVariable String id, @RequestBody Close close, Caller caller) {
        return new Decided(closing.close(find(id).id(), close.reason(), close.stoppedAt(), caller.actor()));
    }

    @Needs(Permission.DECIDE_INCIDENTS)
    @PostMapping("/{id}/reopen")
    Decided reopen(@PathVariable String id, @RequestBody Reopen reopen, Caller caller) {
        return new Decided(closing.reopen(find(id).id(), reopen.reason(), caller.actor()));
    }

    @Needs(Permission.DECIDE_INCIDENTS)
    @PostMapping("/{id}/owner")
    Decided assign(@PathVariable String id, @RequestBody Owner owner, Caller caller) {
        return new Decided(deciding.assignOwner(find(id).id(), owner.owner(), caller.actor()));
    }

    private Incident find(String idOrNumber) {
        return incidents.byNumberOrId(idOrNumber).orElseThrow(() -> NotFound.incident(idOrNumber));
    }

    /** An instant, or a day of the deployment's zone. */
    private @Nullable Instant instant(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return given.length() == 10
                    ? LocalDate.parse(given).atStartOfDay(zone).toInstant()
                    : Instant.parse(given);
        } catch (DateTimeParseException e) {
            throw new NotUnderstood("'%s' is no time: wanted a day as 2018-10-01 or an instant as 2018-09-30T15:00:00Z"
                    .formatted(given));
        }
    }
}
