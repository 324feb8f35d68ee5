package org.chosei.core.report.spot;

import java.util.Locale;
import java.util.Optional;
import org.chosei.core.report.Indicator.Type;

/** A mail address. */
final class MailSpot {
    private MailSpot() {}

    /** The address whose local part begins at {@code start} and whose host is this word. */
    static Optional<Spot> of(int start, Word host) {
        if (host.text().indexOf('.') <= 0 || !host.text().chars().allMatch(c -> c < 0x80)) {
            return Optional.empty();
        }
        String local = host.line().text().substring(start, host.start());
        String value = local + host.text().toLowerCase(Locale.ROOT);
        return Optional.of(Spot.in(host.line(), Type.EMAIL, value, "", "", 0, start, host.end(), false));
    }
}
