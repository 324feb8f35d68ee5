package org.chosei.server.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chosei.core.report.Category;
import org.chosei.core.report.SpecialUse;
import org.chosei.server.account.People;
import org.chosei.server.coordination.FollowUps;
import org.chosei.server.coordination.Grounds;
import org.chosei.server.coordination.HandlingIncidents;
import org.chosei.server.coordination.Mails;
import org.chosei.server.desk.IncidentEvent.Kind;
import org.chosei.server.directory.BrandBook;
import org.chosei.server.incident.Incident;
import org.chosei.server.incident.SimilarIncidents;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of an incident shows. */
@Component
class IncidentView {
    private final IncidentList list;
    private final IncidentHistory history;
    private final SimilarIncidents similar;
    private final Mails mails;
    private final FollowUps followUps;
    private final HandlingIncidents handling;
    private final Grounds grounds;
    private final BrandBook brands;
    private final People people;
    private final Clock clock;
    private final ZoneId zone;

    IncidentView(
            IncidentList list,
            IncidentHistory history,
            SimilarIncidents similar,
            Mails mails,
            FollowUps followUps,
            HandlingIncidents handling,
            Grounds grounds,
            BrandBook brands,
            People people,
            Clock clock,
            ZoneId deploymentZone) {
        this.list = list;
        this.history = history;
        this.similar = similar;
        this.mails = mails;
        this.followUps = followUps;
        this.handling = handling;
        this.grounds = grounds;
        this.brands = brands;
        this.people = people;
        this.clock = clock;
        this.zone = deploymentZone;
    }

    void show(Incident incident, String narrowedTo, Model model) {
        model.addAttribute("incident", incident);
        model.addAttribute("key", IncidentRow.shownKey(incident));
        model.addAttribute("specialUse", SpecialUse.of(incident.key()).orElse(null));
        model.addAttribute("mails", mails.of(incident.id()));
        model.addAttribute(
                "waitingFor",
                followUps.waitingAbout(List.of(incident.id()), clock.instant()).stream()
                        .collect(Collectors.toMap(FollowUps.Due::mail, Function.identity(), (first, _) -> first)));
        happened(incident, narrowedTo, model);
        choices(incident, model);
    }

    private void happened(Incident incident, String narrowedTo, Model model) {
        List<IncidentEvent> events = history.of(incident.id());
        Map<Kind, Long> counts = events.stream()
                .collect(Collectors.groupingBy(
                        IncidentEvent::kind, () -> new EnumMap<>(Kind.class), Collectors.counting()));
        Kind only = Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(narrowedTo))
                .findFirst()
                .orElse(null);
        List<IncidentEvent> reports =
                events.stream().filter(event -> event.kind() == Kind.REPORT).toList();
        model.addAttribute("kinds", counts);
        model.addAttribute("only", only);
        model.addAttribute("happened", events.size());
        model.addAttribute("reports", reports);
        model.addAttribute(
                "days",
                events.stream()
                        .filter(event -> only == null || event.kind() == only)
                        .collect(Collectors.groupingBy(
                                event -> event.at().atZone(zone).toLocalDate(),
                                LinkedHashMap::new,
                                Collectors.toList())));
        model.addAttribute("related", related(incident, reports));
        model.addAttribute("similar", similar.to(incident));
    }

    private List<IncidentRow> related(Incident incident, List<IncidentEvent> reports) {
        List<UUID> messages = reports.stream()
                .map(IncidentEvent::subject)
                .filter(Objects::nonNull)
                .toList();
        return list.ofMessages(messages).stream()
                .filter(other -> !other.incident().id().equals(incident.id()))
                .toList();
    }

    private void choices(Incident incident, Model model) {
        LocalDate first = (incident.firstReportedAt() == null ? incident.lastSeenAt() : incident.firstReportedAt())
                .atZone(zone)
                .toLocalDate();
        model.addAttribute("handled", handling.of(incident.id()).orElse(null));
        model.addAttribute("grounds", grounds.of(incident.category(), first));
        model.addAttribute("categories", Category.values());
        model.addAttribute("brandTable", brands.brands().all());
        model.addAttribute(
                "people",
                people.all().stream().filter(person -> !person.disabled()).toList());
        model.addAttribute(
                "thisMinute", LocalDateTime.ofInstant(clock.instant(), zone).truncatedTo(ChronoUnit.MINUTES));
    }
}
