package org.chosei.server.desk;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chosei.core.account.Permission;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Origin;
import org.chosei.core.incident.Status;
import org.chosei.core.report.Category;
import org.chosei.server.account.Needs;
import org.chosei.server.account.People;
import org.chosei.server.account.Person;
import org.chosei.server.coordination.HandlingIncidents;
import org.chosei.server.directory.BrandBook;
import org.chosei.server.incident.Incidents;
import org.chosei.server.incident.SimilarIncidents;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The list of incidents and the page of one. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/desk/incidents")
@Needs(Permission.READ_INCIDENTS)
class IncidentPages {
    private final IncidentList list;
    private final SimilarIncidents similar;
    private final Incidents incidents;
    private final IncidentHistory history;
    private final Mails mails;
    private final HandlingIncidents handling;
    private final BrandBook brands;
    private final People people;
    private final Clock clock;
    private final ZoneId zone;

    IncidentPages(
            IncidentList list,
            SimilarIncidents similar,
            Incidents incidents,
            IncidentHistory history,
            Mails mails,
            HandlingIncidents handling,
            BrandBook brands,
            People people,
            Clock clock,
            ZoneId deploymentZone) {
        this.list = list;
        this.similar = similar;
        this.incidents = incidents;
        this.history = history;
        this.mails = mails;
        this.handling = handling;
        this.brands = brands;
        this.people = people;
        this.clock = clock;
        this.zone = deploymentZone;
    }

    @GetMapping
    String list(@ModelAttribute IncidentFilter filter, Locale locale, Model model) {
        IncidentList.Found found = list.find(filter);
        model.addAttribute("filter", filter);
        model.addAttribute("found", found);
        model.addAttribute("lastPage", Math.max(1, (found.total() + IncidentFilter.ROWS - 1) / IncidentFilter.ROWS));
        model.addAttribute("categories", Category.values());
        model.addAttribute("statuses", Status.values());
        model.addAttribute("origins", Origin.values());
        names(locale, model);
        return "desk/incidents";
    }

    @GetMapping("/{id}")
    String incident(@PathVariable UUID id, Locale locale, Model model) {
        IncidentRow incident = list.find(id).orElse(null);
        if (incident == null) {
            return list.mergedInto(id)
                    .map(into -> "redirect:/desk/incidents/" + into)
                    .orElseThrow(
                            () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No incident has the id " + id));
        }
        List<IncidentHistory.Event> events = history.of(id);
        model.addAttribute("incident", incident);
        model.addAttribute(
                "days",
                events.stream()
                        .collect(Collectors.groupingBy(
                                event -> event.at().atZone(zone).toLocalDate(),
                                LinkedHashMap::new,
                                Collectors.toList())));
        model.addAttribute(
                "reports",
                events.stream().filter(event -> event.what().equals("report")).toList());
        model.addAttribute(
                "related",
                list
                        .ofMessages(events.stream()
                                .filter(event -> event.what().equals("report"))
                                .map(IncidentHistory.Event::subject)
                                .toList())
                        .stream()
                        .filter(other -> !other.id().equals(id))
                        .toList());
        model.addAttribute("mails", mails.of(id));
        model.addAttribute("handled", handling.of(id).orElse(null));
        model.addAttribute(
                "grounds",
                handling.grounds(
                        incident.category(),
                        Objects.requireNonNull(incident.firstAt()).atZone(zone).toLocalDate()));
        model.addAttribute("similar", similar.to(incidents.find(id).orElseThrow()));
        model.addAttribute("categories", Category.values());
        model.addAttribute(
                "people",
                people.all().stream().filter(person -> !person.disabled()).toList());
        model.addAttribute(
                "thisMinute", LocalDateTime.ofInstant(clock.instant(), zone).truncatedTo(ChronoUnit.MINUTES));
        names(locale, model);
        return "desk/incident";
    }

    /** What stands behind codes and ids: brands and owners by name. */
    private void names(Locale locale, Model model) {
        Map<String, String> brandNames = brands.brands().all().stream()
                .collect(Collectors.toMap(
                        Brand::code, brand -> locale.getLanguage().equals("ja") ? brand.nameJa() : brand.nameEn()));
        Map<String, Person> owners = people.all().stream()
                .collect(Collectors.toMap(person -> person.id().toString(), Function.identity()));
        model.addAttribute("brands", brandNames);
        model.addAttribute("brandTable", brands.brands().all());
        model.addAttribute("owners", owners);
        model.addAttribute("now", clock.instant());
    }
}
