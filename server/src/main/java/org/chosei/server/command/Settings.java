package org.chosei.server.command;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The settings of the environment that would fail far from here, or be taken in silence and count everything as overseas. */
final class Settings {
    private Settings() {}

    /**
     * Of those that are given.
     *
     * @throws CommandFailure naming the first that is wrong
     */
    static void require(Map<String, String> environment) {
        require(environment, "CHOSEI_ZONE", Settings::isZone, "a time zone, as Asia/Tokyo");
        require(environment, "CHOSEI_COUNTRY", Settings::isCountry, "the two capital letters of a country, as JP");
        require(environment, "CHOSEI_PROXY", Set.of("none", "native")::contains, "native behind a proxy, else none");
    }

    private static void require(
            Map<String, String> environment, String name, Predicate<String> isRight, String wanted) {
        String value = environment.get(name);
        if (value != null && !isRight.test(value)) {
            throw new CommandFailure(
                    "%s is '%s': wanted %s; correct it in the environment".formatted(name, value, wanted));
        }
    }

    private static boolean isZone(String value) {
        try {
            return !ZoneId.of(value).getId().isEmpty();
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean isCountry(String value) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(value);
    }
}
