package org.chosei.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.chosei.server.directory.Organisation;
import org.chosei.server.directory.Organisations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page's template its {@code look}, its {@code marks}, who we are, what time it is and the way numbers are {@code shown}. */
@ControllerAdvice(annotations = Controller.class)
@ConditionalOnWebApplication
class LookAdvice {
    private final Organisations organisations;
    private final Clock clock;
    private final ZoneId zone;

    LookAdvice(Organisations organisations, Clock clock, ZoneId deploymentZone) {
        this.organisations = organisations;
        this.clock = clock;
        this.zone = deploymentZone;
    }

    @ModelAttribute("look")
    Look look(HttpServletRequest request, Locale locale) {
        return Look.of(request, locale);
    }

    @ModelAttribute
    void us(Locale locale, Model model) {
        Organisation us = organisations.ours();
        model.addAttribute("us", us);
        model.addAttribute("ourName", us.name(locale));
        model.addAttribute("shown", new Shown(locale, zone, us));
    }

    @ModelAttribute("now")
    Instant now() {
        return clock.instant();
    }

    @ModelAttribute("marks")
    Marks marks() {
        return new Marks();
    }
}
