package org.chosei.server.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import org.chosei.server.report.TypedText;
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

    private static final Set<Disposition> CORRESPONDENCE = Set.of(Disposition.CORRESPONDENCE, Disposition.AUTOMATIC);

    private final Messages messages;
    private final Reports reports;
    private final Attachments attachments;
    private final IncidentList incidents;
    private final Addressees addressees;
    private final Mails mails;
    private final WaitingAnswers answers;
    private final TypedText typed;
    private final Names names;

    ReportView(
            Messages messages,
            Reports reports,
            Attachments attachments,
            IncidentList incidents,
            Addressees addressees,
            Mails mails,
            WaitingAnswers answers,
            TypedText typed,
            Names names) {
        this.messages = messages;
        this.reports = reports;
        this.attachments = attachments;
        this.incidents = incidents;
        this.addressees = addressees;
        this.mails = mails;
        this.answers = answers;
        this.typed = typed;
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
        showText(id, Paper.of(understood), model);
        model.addAttribute("attachments", attachments.of(id));
        model.addAttribute("incidents", joined);
        model.addAttribute(
                "addressees",
                addressees.of(joined.stream().map(row -> row.incident().id()).toList()));
        List<IncidentRow> ofCase = incidents.of(answers.incidentsOfCase(id));
        model.addAttribute("caseIncidents", ofCase);
        model.addAttribute("untold", untold(read, ofCase, understood));
        showCase(id, read, model);
        model.addAttribute("questions", mails.toReporterOf(id));
        model.addAttribute("decisions", DECISIONS);
        model.addAttribute("meanings", Meaning.values());
        model.addAttribute("brands", names.ofBrands(locale));
    }

    /** What somebody typed for the message is shown apart from it, with who and when. */
    private void showText(UUID message, Paper paper, Model model) {
        TypedText.Entered entered = typed.of(message).orElse(null);
        model.addAttribute("typed", entered);
        model.addAttribute("paper", entered == null ? paper : paper.withoutLastPart());
        if (entered != null) {
            model.addAttribute("typedPaper", paper.lastPartOnly());
            model.addAttribute("typist", names.ofPerson(entered.actor()));
        }
    }

    /** What correspondence answers: a mail of ours, a report or an incident. */
    private void showCase(UUID message, @Nullable ReadMessage read, Model model) {
        if (read == null || !CORRESPONDENCE.contains(read.disposition())) {
            return;
        }
        answers.filed(message).ifPresent(filed -> {
            model.addAttribute("filed", filed);
            if ("MAIL".equals(filed.about())) {
                model.addAttribute(
                        "answered",
                        mails.find(Objects.requireNonNull(filed.id())).orElse(null));
            } else if ("REPORT".equals(filed.about())) {
                model.addAttribute(
                        "answeredReport",
                        messages.find(Objects.requireNonNull(filed.id())).orElse(null));
            }
        });
    }

    /** What a reply says that no incident of its case knows: offered to a person, never counted by itself (counting rule 4). */
    private static List<Finding> untold(
            @Nullable ReadMessage read, List<IncidentRow> ofCase, Understanding understood) {
        if (read == null || read.disposition() != Disposition.CORRESPONDENCE) {
            return List.of();
        }
        Set<String> known = ofCase.stream()
                .map(IncidentRow::incident)
                .map(Incident::keys)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return understood.findings().stream()
                .filter(finding -> !known.contains(finding.key()))
                .toList();
    }
}
