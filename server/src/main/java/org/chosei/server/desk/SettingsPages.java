package org.chosei.server.desk;

import org.chosei.core.account.Permission;
import org.chosei.server.account.Needs;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One's own settings: language, brightness, sign-out. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/desk/settings")
class SettingsPages {

    @Needs(Permission.USE_DESK)
    @GetMapping
    String me() {
        return "desk/me";
    }
}
