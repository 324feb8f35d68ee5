package org.chosei.server.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chosei.core.incident.Status;
import org.chosei.core.intake.Disposition;
import org.chosei.server.post.Case;
import org.chosei.server.post.MailRegister;
import org.chosei.server.report.ReadMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Counting rule 4: a message on an open case is correspondence, unless its writer's own words hold a finding whose key no
 * incident of that case has; then it is a report. A reply from a party that we asked always is correspondence, however the case ended.
 */
@Component
class Correspondence {
    private static final Set<Disposition> DECIDED_BY_FORM = Set.of(Disposition.AUTOMATIC, Disposition.UNREADABLE);

    private final MailRegister register;
    private final Incidents incidents;
    private final ObjectProvider<CaseFile> files;

    Correspondence(MailRegister register, Incidents incidents, ObjectProvider<CaseFile> files) {
        this.register = register;
        this.incidents = incidents;
        this.files = files;
    }

    /** A case that a message belongs to, and whether the message is nothing but correspondence on it. */
    record OnCase(Case about, boolean correspondence) {}

    Optional<OnCase> judge(ReadMessage message) {
        if (message.tokens().isEmpty() && message.answers().isEmpty()) {
            return Optional.empty();
        }
        return register.caseOf(message.tokens(), message.answers().reversed()).flatMap(about -> judge(message, about));
    }

    private Optional<OnCase> judge(ReadMessage message, Case about) {
        List<Incident> ofCase = incidents.standingFor(incidentsOf(about));
        boolean closed = !ofCase.isEmpty() && ofCase.stream().allMatch(incident -> incident.status() == Status.CLOSED);
        boolean asked = isFromAskedParty(message, ofCase);
        if (closed && !asked || message.message().equals(about.id())) {
            return Optional.empty();
        }
        boolean correspondence = !message.byPerson()
                && !DECIDED_BY_FORM.contains(message.disposition())
                && (asked || !saysSomethingNew(message, ofCase));
        return Optional.of(new OnCase(about, correspondence));
    }

    private Set<UUID> incidentsOf(Case about) {
        return switch (about.kind()) {
            case INCIDENT -> Set.of(about.id());
            case REPORT ->
                incidents.ofMessage(about.id()).stream().map(Incident::id).collect(Collectors.toSet());
            case MAIL ->
                files.stream()
                        .flatMap(file -> file.incidentsOf(about.id()).stream())
                        .collect(Collectors.toSet());
        };
    }

    private boolean isFromAskedParty(ReadMessage message, List<Incident> ofCase) {
        Set<UUID> ids = ofCase.stream().map(Incident::id).collect(Collectors.toSet());
        return files.stream().anyMatch(file -> file.isFromPartyAskedAbout(message.message(), ids));
    }

    private static boolean saysSomethingNew(ReadMessage message, List<Incident> ofCase) {
        Set<String> known = new HashSet<>();
        ofCase.forEach(incident -> known.addAll(incident.keys()));
        return message.disposition() == Disposition.REPORT
                && message.ownWords()
                && message.findings().stream().anyMatch(finding -> !known.contains(finding.key()));
    }
}
