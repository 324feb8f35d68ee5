package org.chosei.core.directory;

import org.jspecify.annotations.Nullable;

/** Whether the party asked is at home in the deployment's country (counting rule 15): its country decides, never the host's TLD. */
public enum Scope {
    DOMESTIC,
    OVERSEAS;

    /** @param country of the party; null, unknown, counts as overseas */
    public static Scope of(@Nullable String country, String home) {
        return home.equals(country) ? DOMESTIC : OVERSEAS;
    }
}
