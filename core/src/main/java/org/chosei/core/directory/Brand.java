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

    public Brand {
        aliases = List.copyOf(aliases);
        domains = List.copyOf(domains);
    }
}
