package org.chosei.server.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chosei.core.coordination.Meaning;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Finding;
import org.chosei.core.report.Understanding;
import org.chosei.server.coordination.Mails;
import org.chosei.server.coordination.WaitingAnswers;
import org.chosei.server.incident.Incident;
import org.chosei.server.intake.Messages;
import org.chosei.server.report.ReadMessage;
import org.chosei.server.report.Reports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of a message shows. */
@Component
class ReportView {
    /** What a person may decide; PENDING is no decision. */
    private static final List<Disposition> DECISIONS = Arrays.stream(Disposition.values())
            .filter(each -> each != Disposition.PENDING)
            .toList();

    private final Reports reports;
    private final Attachments attachments;
    private final IncidentList incidents;
    private final Addressees addressees;
    private final Mails mails;
    private final WaitingAnswers answers;
    private final Names names;

    ReportView(
            Reports reports,
            Attachments attachments,
            IncidentList incidents,
            Addressees addressees,
            Mails mails,
            WaitingAnswers answers,
            Names names) {
        this.reports = reports;
        this.attachments = attachments;
        this.incidents = incidents;
        this.addressees = addressees;
        this.mails = mails;
        this.answers = answers;
        this.names = names;
    }

    void show(Messages.Message message, Locale locale, Model model) {
        UUID id = message.id();
        Understanding understood = reports.understanding(id);
        ReadMessage read = reports.read(id).orElse(null);
        List<IncidentRow> joined = incidents.ofMessages(List.of(id));
        model.addAttribute("message", message);
        model.addAttribute("read", read);
        model.addAttribute("understood", understood);
        model.addAttribute("paper", Paper.of(understood));
        model.addAttribute("attachments", attachments.of(id));
        model.addAttribute("incidents", joined);
        model.addAttribute(
                "addressees",
                addressees.of(joined.stream().map(row -> row.incident().id()).toList()));
        model.addAttribute("untold", untold(id, read, understood));
        model.addAttribute("questions", mails.toReporterOf(id));
        model.addAttribute("decisions", DECISIONS);
        model.addAttribute("meanings", Meaning.values());
        model.addAttribute("brands", names.ofBrands(locale));
    }

    /** What a reply says that no incident of its case knows: offered to a person, never counted by itself (counting rule 4). */
    private List<Finding> untold(UUID message, @Nullable ReadMessage read, Understanding understood) {
        if (read == null || read.disposition() != Disposition.CORRESPONDENCE) {
            return List.of();
        }
        Set<String> known = incidents.of(answers.incidentsOfCase(message)).stream()
                .map(IncidentRow::incident)
                .map(Incident::keys)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return understood.findings().stream()
                .filter(finding -> !known.contains(finding.key()))
                .toList();
    }
}
