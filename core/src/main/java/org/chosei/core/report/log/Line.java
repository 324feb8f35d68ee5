package org.chosei.core.report.log;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chosei.core.report.Indicator;
import org.chosei.core.report.address.NetworkAddress;
import org.chosei.core.report.text.Spot;

/**
 * A line that may be a log's.
 *
 * @param lower the text in lower case
 * @param addresses all that stand in it, in their order
 * @param linked whether it gives a URL with its scheme
 */
record Line(String text, String lower, List<Spot> addresses, boolean linked) {
    private static final Pattern CALLED_SOURCE = Pattern.compile(
            "(?:\\bfrom|\\bclient|rhost|\\brip|\\baddr|\\bip|remote\\w{0,8}|\\bpeer|\\bban|\\bfound|\\bfor(?= ')|\\bhost(?= \"))[ =:\"'\\[(/]{1,3}$|\\) \\[$|@\\[?$");
    private static final int BEFORE = 16;
    private static final List<String> ENTRY = List.of(
            "accepted password",
            "accepted publickey",
            "accepted keyboard",
            "login successful",
            "ok login",
            "session opened for user",
            "logged in",
            "login: success");

    static Line of(String text, List<Spot> spots) {
        List<Spot> addresses = new ArrayList<>();
        spots.stream().filter(Line::isAddress).forEach(addresses::add);
        return new Line(text, lower(text), addresses, spots.stream().anyMatch(Spot::schemed));
    }

    /** Letter by letter, so that places stay. */
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.chars().forEach(c -> lower.append(Character.toLowerCase((char) c)));
        return lower.toString();
    }

    /** An address with a service's name behind a slash, as {@code 192.0.2.1/ssh}, is an address still. */
    private static boolean isAddress(Spot spot) {
        return spot.isAddress()
                || spot.type() == Indicator.Type.URL && !spot.schemed() && NetworkAddress.isV4(spot.host());
    }

    /** The last address that the line itself calls the peer, else the first one; what stands before may be the peer's own words. */
    Spot source() {
        return addresses.stream()
                .filter(address -> CALLED_SOURCE
                        .matcher(lower.substring(Math.max(0, address.start() - BEFORE), address.start()))
                        .find())
                .reduce((first, second) -> second)
                .orElse(addresses.getFirst());
    }

    /** Whether it says that somebody got in. */
    boolean tellsEntry() {
        return ENTRY.stream().anyMatch(lower::contains);
    }
}
