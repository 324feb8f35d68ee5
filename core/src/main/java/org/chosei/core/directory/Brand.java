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

    /**
     * The brand as the table takes it. One slip would otherwise count for every site or text: a domain {@code com} makes all sites
     * below it genuine, which are then no incident (rule 9).
     *
     * @throws BrandRefused naming the field, the value and what was wanted
     */
    public Brand checked() {
        return new Brand(
                code,
                nameJa,
                nameEn,
                aliases.stream().map(Brand::alias).toList(),
                domains.stream().map(GenuineDomain::of).toList(),
                origin,
                sector);
    }

    private static String alias(String given) {
        if (given.codePoints().filter(Character::isLetterOrDigit).count() < 2) {
            throw new BrandRefused(
                    BrandRefused.Problem.ALIAS,
                    "aliases '%s' stands in any text: wanted two letters or more".formatted(given),
                    given);
        }
        return given.strip();
    }

    /** Whether it names nobody, but tells an origin and a sector only. */
    public boolean standsForMany() {
        return code.equals(UNLISTED_SHOP) || code.equals(UNLISTED);
    }
}
