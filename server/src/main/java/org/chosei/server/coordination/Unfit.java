package org.chosei.server.coordination;

import java.util.Arrays;
import java.util.List;
import org.chosei.core.account.Refusal;
import org.chosei.core.coordination.DraftRequest;

/** A request is not in a state for what was asked; 409 at the API. */
public final class Unfit extends RuntimeException implements Refusal {
    private static final long serialVersionUID = 1;

    private final String why;
    private final List<String> values;

    /**
     * @param why last word of the text's name
     * @param values of the text
     */
    Unfit(String why, String message, Object... values) {
        super(message.formatted(values));
        this.why = why;
        this.values = Arrays.stream(values).map(String::valueOf).toList();
    }

    @Override
    public String text() {
        return "coordination.refused." + why;
    }

    @Override
    public List<String> values() {
        return values;
    }

    /** Nobody is asked again about what is over. */
    static Unfit settled() {
        return new Unfit(
                "settled",
                "Every incident of this request is closed or was found to have stopped: nothing is left to remind of; reopen the incident if it is up again");
    }

    static Unfit settledMeanwhile(DraftRequest reminder) {
        return new Unfit(
                "settled-meanwhile",
                "Reminder %s names an incident that is closed or was found to have stopped since it was drafted: discard it, and remind anew of what is left",
                reminder.number());
    }

    static Unfit withoutReport(DraftRequest draft) {
        return new Unfit(
                "without-report",
                "Draft %s is about an incident that no report speaks of, so nothing tells whom it must not name: wanted a report behind it; discard it, and draft anew from the incident that has the reports",
                draft.number());
    }

    static Unfit changedMeanwhile(DraftRequest draft) {
        return new Unfit(
                "changed-meanwhile",
                "Draft %s was rewritten after it was read: read it as it stands now, then decide again",
                draft.number());
    }

    static void whenWithoutRecipient(DraftRequest draft) {
        if (draft.to().isEmpty()) {
            throw new Unfit(
                    "without-recipient",
                    "Draft %s has no recipient: wanted an address of the party; write one into it, or record the request as made by FORM, API or TELEPHONE",
                    draft.number());
        }
    }
}
