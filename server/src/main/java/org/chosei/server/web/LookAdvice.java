package org.chosei.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page's template its {@code look}, its {@code marks} and the way numbers are {@code shown}. */
@ControllerAdvice(annotations = Controller.class)
@ConditionalOnWebApplication
class LookAdvice {
    private final ZoneId zone;

    LookAdvice(ZoneId deploymentZone) {
        this.zone = deploymentZone;
    }

    @ModelAttribute("look")
    Look look(HttpServletRequest request, Locale locale) {
        return Look.of(request, locale);
    }

    @ModelAttribute("shown")
    Shown shown(Locale locale) {
        return new Shown(locale, zone);
    }

    @ModelAttribute("marks")
    Marks marks() {
        return new Marks();
    }
}
