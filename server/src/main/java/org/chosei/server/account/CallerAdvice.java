package org.chosei.server.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page's template its {@code caller}, who is absent for the public. */
@ControllerAdvice(annotations = Controller.class)
@ConditionalOnWebApplication
class CallerAdvice {

    @ModelAttribute("caller")
    @Nullable
    Caller caller() {
        return Callers.present().orElse(null);
    }
}
