package org.chosei.core.coordination;

import java.util.List;
import org.chosei.core.account.Refusal;

/** A draft lacks what every mail needs. */
public final class DraftRefused extends IllegalArgumentException implements Refusal {
    private static final long serialVersionUID = 1;

    private final String text;

    private DraftRefused(String text, String message) {
        super(message);
        this.text = text;
    }

    static DraftRefused withoutText(String number) {
        return new DraftRefused(
                "coordination.refused.no-text", "Draft %s has no subject or no text: wanted both".formatted(number));
    }

    static DraftRefused withControlCharacter(String number) {
        return new DraftRefused(
                "coordination.refused.control-character",
                "The subject of draft %s holds a control character: wanted one line of text".formatted(number));
    }

    static DraftRefused withoutRecipient(String number) {
        return new DraftRefused(
                "coordination.refused.no-recipient",
                "Draft %s has no recipient: wanted an address of the party".formatted(number));
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public List<String> values() {
        return List.of();
    }
}
