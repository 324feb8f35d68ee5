package org.chosei.server.coordination;

import org.chosei.core.coordination.DraftRequest;

/** A request is not in a state for what was asked; 409 at the API. */
public final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unfit(String message) {
        super(message);
    }

    static void whenWithoutRecipient(DraftRequest draft) {
        if (draft.to().isEmpty()) {
            throw new Unfit(
                    "Draft ORG#%s has no recipient: wanted an address of the party; write one into it, or record the request as made by FORM, API or TELEPHONE"
                            .formatted(draft.number()));
        }
    }
}
