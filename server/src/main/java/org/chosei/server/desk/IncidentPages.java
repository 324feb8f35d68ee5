package org.chosei.server.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.account.Permission;
import org.chosei.core.directory.Origin;
import org.chosei.core.incident.Status;
import org.chosei.core.report.Category;
import org.chosei.server.account.Needs;
import org.chosei.server.incident.Incident;
import org.chosei.server.incident.Incidents;
import org.chosei.server.post.Numbers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of incidents and the page of one. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/desk/incidents")
@Needs(Permission.READ_INCIDENTS)
class IncidentPages {
    private static final Pattern NUMBER = Pattern.compile("(?:[A-Za-z0-9-]+#)?(\\d{8})");

    private final IncidentList list;
    private final Incidents incidents;
    private final IncidentView view;
    private final Names names;
    private final Numbers numbers;

    IncidentPages(IncidentList list, Incidents incidents, IncidentView view, Names names, Numbers numbers) {
        this.list = list;
        this.incidents = incidents;
        this.view = view;
        this.names = names;
        this.numbers = numbers;
    }

    /** A public number alone leads to what it names. */
    @GetMapping
    String list(@ModelAttribute IncidentQuery query, Locale locale, Model model) {
        Optional<String> named = named(query.words());
        if (named.isPresent()) {
            return "redirect:" + named.get();
        }
        model.addAttribute("filter", query);
        model.addAttribute("found", list.find(query));
        model.addAttribute("categories", Category.values());
        model.addAttribute("statuses", Status.values());
        model.addAttribute("origins", Origin.values());
        model.addAttribute("brands", names.ofBrands(locale));
        model.addAttribute("owners", names.ofPeople());
        model.addAttribute("people", names.ofThoseWhoMaySignIn());
        return "desk/incidents";
    }

    /** @param show what the timeline is narrowed to; all where it is none of the kinds */
    @GetMapping("/{id}")
    String incident(@PathVariable UUID id, @RequestParam(defaultValue = "") String show, Locale locale, Model model) {
        Incident incident = incidents
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No incident has the id " + id));
        if (incident.absorbedInto() != null) {
            return "redirect:/desk/incidents/" + incident.absorbedInto();
        }
        view.show(incident, show, model);
        model.addAttribute("brands", names.ofBrands(locale));
        model.addAttribute("owners", names.ofPeople());
        return "desk/incident";
    }

    private Optional<String> named(String words) {
        Matcher number = NUMBER.matcher(words);
        return number.matches()
                ? numbers.named(number.group(1)).map(named -> switch (named.kind()) {
                    case REPORT -> "/desk/reports/" + named.id();
                    case INCIDENT -> "/desk/incidents/" + named.id();
                    case MAIL -> "/desk/requests/" + named.id();
                })
                : Optional.empty();
    }
}
