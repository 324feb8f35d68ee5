package org.chosei.server.desk;

import org.chosei.server.incident.Refused;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does what a handler asked and tells on the next page that it is done, or why it was refused; nothing else changes then. */
final class Refusals {

    /** One decision. */
    interface Act {
        /** @return the journal entry that can be undone */
        long entry();
    }

    private Refusals() {}

    static void carryOut(Act act, String doneText, RedirectAttributes next) {
        try {
            next.addFlashAttribute(Done.NAME, new Done(doneText, act.entry()));
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
    }
}
