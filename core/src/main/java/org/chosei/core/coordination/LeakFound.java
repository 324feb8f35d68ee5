package org.chosei.core.coordination;

import java.util.List;

/** A text would give away who reported; it does not leave the house. */
public final class LeakFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Disclosure.Leak> leaks;

    LeakFound(List<Disclosure.Leak> leaks) {
        super("The text gives away the reporter's %s '%s', which the reporter has not allowed: take it out of the draft"
                .formatted(word(leaks.getFirst().kind()), leaks.getFirst().value()));
        this.leaks = List.copyOf(leaks);
    }

    public List<Disclosure.Leak> leaks() {
        return leaks;
    }

    private static String word(Disclosure.Kind kind) {
        return switch (kind) {
            case NAME -> "name";
            case ADDRESS -> "address";
            case ORGANISATION -> "organisation";
            case HOST -> "host";
            case REPORT_TEXT -> "own words";
        };
    }
}
