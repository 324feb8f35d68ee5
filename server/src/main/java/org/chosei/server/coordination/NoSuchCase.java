package org.chosei.server.coordination;

import java.util.List;
import java.util.Locale;
import org.chosei.core.account.Refusal;

/** What was asked for is not known; 404 at the API. */
public final class NoSuchCase extends RuntimeException implements Refusal {
    private static final long serialVersionUID = 1;

    private final String what;
    private final String id;

    NoSuchCase(String what, String id) {
        super("%s '%s' is not known: wanted an id from the incident's page or list".formatted(what, id));
        this.what = what;
        this.id = id;
    }

    @Override
    public String text() {
        return "coordination.unknown." + what.toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> values() {
        return List.of(id);
    }
}
