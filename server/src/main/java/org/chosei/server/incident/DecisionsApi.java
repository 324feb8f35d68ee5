package org.chosei.server.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chosei.core.account.Permission;
import org.chosei.core.report.Category;
import org.chosei.server.account.Caller;
import org.chosei.server.account.Needs;
import org.chosei.server.intake.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code POST /api/v1/incidents/ID/…}: what persons decide about an incident; each decision answers with its journal entry. */
@RestController
@RequestMapping("/api/v1/incidents/{id}")
class DecisionsApi {
    private final Incidents incidents;
    private final Deciding deciding;
    private final ClosingIncidents closing;
    private final Messages messages;

    DecisionsApi(Incidents incidents, Deciding deciding, ClosingIncidents closing, Messages messages) {
        this.incidents = incidents;
        this.deciding = deciding;
        this.closing = closing;
        this.messages = messages;
    }

    /** The journal entry that a decision was written down by. */
    record Decided(long entry) {}

    /** @param seen the category that the caller saw: where somebody decided meanwhile it is refused; null to put it over any */
    record NewCategory(Category category, @Nullable Category seen, String reason) {
        NewCategory {
            NotUnderstood.whenMissing(category, "category", "one of " + List.of(Category.values()));
            NotUnderstood.withoutReason(reason);
        }
    }

    /** @param brand a brand's code; null, which has to be written, for unknown */
    record NewBrand(JsonNode brand, String reason) {
        private static final String WANTED = "a brand's code, or null for unknown";

        NewBrand {
            NotUnderstood.codeOrNull(brand, "brand", WANTED);
            NotUnderstood.withoutReason(reason);
        }

        @Nullable
        String code() {
            return NotUnderstood.codeOrNull(brand, "brand", WANTED);
        }
    }

    record Merge(String into, String reason) {
        Merge {
            NotUnderstood.whenMissing(into, "into", "the number or id of the incident that stays");
            NotUnderstood.withoutReason(reason);
        }
    }

    record Split(List<String> reports, boolean inherits, String reason) {
        Split {
            NotUnderstood.whenMissing(reports, "reports", "the numbers or ids of those that go");
            NotUnderstood.withoutReason(reason);
        }
    }

    record Close(String reason, @Nullable Instant stoppedAt) {
        Close {
            NotUnderstood.withoutReason(reason);
        }
    }

    record Reopen(String reason) {
        Reopen {
            NotUnderstood.withoutReason(reason);
        }
    }

    /** @param owner a user's id; null, which has to be written, for nobody */
    record Owner(JsonNode owner) {
        private static final String WANTED = "a user's id, or null for nobody";

        Owner {
            NotUnderstood.codeOrNull(owner, "owner", WANTED);
        }

        @Nullable
        String id() {
            return NotUnderstood.codeOrNull(owner, "owner", WANTED);
        }
    }

    @Needs(Permission.DECIDE_INCIDENTS)
    @PostMapping("/category")
    Decided recategorise(@PathVariable String id, @RequestBody NewCategory to, Caller caller) {
        return new Decided(deciding.recategorise(find(id).id(), to.category(), to.seen(), to.reason(), caller.actor()));
    }

    @Needs(Permission.DECIDE_INCIDENTS)
    @PostMapping("/brand")
    Decided brand(@PathVariable String id, @RequestBody NewBrand to, Caller caller) {
        return new Decided(deciding.decideBrand(find(id).id(), to.code(), to.reason(), caller.actor()));
    }

    @Needs(Permission.DECIDE_INCIDENTS)
    @PostMapping("/merge")
    Decided merge(@PathVariable String id, @RequestBody Merge merge, Caller caller) {
        return new Decided(deciding.merge(find(id).id(), find(merge.into()).id(), merge.reason(), caller.actor()));
    }

    @Needs(Permission.DECIDE_INCIDENTS)
    @PostMapping("/split")
    Decided split(@PathVariable String id, @RequestBody Split split, Caller caller) {
        Incident whole = find(id);
        Map<String, UUID> going = messages.byNumbersOrIds(split.reports());
        split.reports().stream()
                .filter(report -> !going.containsKey(report))
                .findFirst()
                .ifPresent(report -> {
                    throw NotFound.report(report);
                });
        requireReportsOf(whole, going);
        return new Decided(deciding.split(
                whole.id(), Set.copyOf(going.values()), split.inherits(), split.reason(), caller.actor()));
    }

    /** The desk offers no others; of what was merged away, whoever decides says what it went into. */
    private void requireReportsOf(Incident incident, Map<String, UUID> named) {
        if (incident.absorbedInto() != null) {
            return;
        }
        List<UUID> its = incidents.messagesOf(incident.id());
        named.forEach((report, message) -> {
            if (!its.contains(message)) {
                throw new Refused(
                        "Report '%s' does not speak of incident %s: wanted some of the reports that its page lists"
                                .formatted(report, incident.number()));
            }
        });
    }

    @Needs(Permission.DECIDE_INCIDENTS)
    @PostMapping("/close")
    Decided close(@PathVariable String id, @RequestBody Close close, Caller caller) {
        return new Decided(closing.close(find(id).id(), close.reason(), close.stoppedAt(), caller.actor()));
    }

    @Needs(Permission.DECIDE_INCIDENTS)
    @PostMapping("/reopen")
    Decided reopen(@PathVariable String id, @RequestBody Reopen reopen, Caller caller) {
        return new Decided(closing.reopen(find(id).id(), reopen.reason(), caller.actor()));
    }

    @Needs(Permission.DECIDE_INCIDENTS)
    @PostMapping("/owner")
    Decided assign(@PathVariable String id, @RequestBody Owner owner, Caller caller) {
        return new Decided(deciding.assignOwner(find(id).id(), owner.id(), caller.actor()));
    }

    private Incident find(String idOrNumber) {
        return incidents.byNumberOrId(idOrNumber).orElseThrow(() -> NotFound.incident(idOrNumber));
    }
}
