package org.chosei.core.directory;

import java.util.List;

/**
 * A name that phishing imitates (counting rule 14).
 *
 * @param code short and stable, orders brands where nothing else does
 * @param aliases other spellings that reporters use, in either language
 * @param domains the genuine sites; they and what lies below them are never an incident's key (rule 9)
 */
public record Brand(
        String code,
        String nameJa,
        String nameEn,
        List<String> aliases,
        List<String> domains,
        Origin origin,
        Sector sector) {

    /** Stands for any shop of the country that the table does not list. */
    public static final String UNLISTED_SHOP = "unlisted-shop";

    /** Stands for any other organisation of the country that the table does not list. */
    public static final String UNLISTED = "unlisted-domestic";

    public Brand {
        aliases = List.copyOf(aliases);
        domains = List.copyOf(domains);
    }

    /** Whether it names nobody, but tells an origin and a sector only. */
    public boolean standsForMany() {
        return code.equals(UNLISTED_SHOP) || code.equals(UNLISTED);
    }
}
