package org.chosei.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page's template its {@code look} and its {@code marks}. */
@ControllerAdvice(annotations = Controller.class)
@ConditionalOnWebApplication
class LookAdvice {

    @ModelAttribute("look")
    Look look(HttpServletRequest request, Locale locale) {
        return Look.of(request, locale);
    }

    @ModelAttribute("marks")
    Marks marks() {
        return new Marks();
    }
}
