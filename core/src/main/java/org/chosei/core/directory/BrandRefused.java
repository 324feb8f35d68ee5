package org.chosei.core.directory;

import java.util.List;
import org.chosei.core.account.Refusal;

/** What was given of a brand would take sites or texts for its own that are not. */
public final class BrandRefused extends IllegalArgumentException implements Refusal {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final List<String> values;

    BrandRefused(Problem problem, String message, String value) {
        super(message);
        this.problem = problem;
        this.values = List.of(value);
    }

    /** What can be wrong. */
    enum Problem {
        /** No name of a host. */
        DOMAIN,
        /** Whatever is registered below it would be genuine. */
        SUFFIX,
        ALIAS
    }

    @Override
    public String text() {
        return "directory.brand-refused." + problem;
    }

    @Override
    public List<String> values() {
        return values;
    }
}
