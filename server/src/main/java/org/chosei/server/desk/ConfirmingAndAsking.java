package org.chosei.server.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chosei.core.intake.Disposition;
import org.chosei.server.coordination.Ask;
import org.chosei.server.coordination.Drafting;
import org.chosei.server.incident.Incident;
import org.chosei.server.incident.Incidents;
import org.chosei.server.journal.Actor;
import org.chosei.server.report.Dispositions;
import org.chosei.server.report.ReadMessage;
import org.chosei.server.report.Reports;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a new report the whole way to its drafts in one step: most reports need no more than that. */
@Component
class ConfirmingAndAsking {
    private final Reports reports;
    private final Dispositions dispositions;
    private final Incidents incidents;
    private final Addressees addressees;
    private final Drafting drafting;

    ConfirmingAndAsking(
            Reports reports, Dispositions dispositions, Incidents incidents, Addressees addressees, Drafting drafting) {
        this.reports = reports;
        this.dispositions = dispositions;
        this.incidents = incidents;
        this.addressees = addressees;
        this.drafting = drafting;
    }

    /** @return the first of the drafts; empty when none of the parties answers for an incident of the report */
    @Transactional
    Optional<UUID> confirmAndAsk(UUID message, List<UUID> parties, String reason, Actor actor) {
        List<UUID> about =
                incidents.ofMessage(message).stream().map(Incident::id).toList();
        List<Ask> asks = addressees.asks(about, parties);
        if (asks.isEmpty()) {
            return Optional.empty();
        }
        if (!reports.read(message).map(ReadMessage::byPerson).orElse(false)) {
            dispositions.change(message, Disposition.REPORT, reason, actor);
        }
        return Optional.of(drafting.draftAll(asks, actor).getFirst());
    }
}
