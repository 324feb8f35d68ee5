package org.chosei.core.report.log;

import java.util.ArrayList;
import java.util.List;
import org.chosei.core.report.Indicator;
import org.chosei.core.report.address.NetworkAddress;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.Words;

/**
 * A line that may be a log's.
 *
 * @param lower the text in lower case
 * @param addresses all that stand in it, in their order
 * @param linked whether it gives a URL with its scheme
 */
record Line(String text, String lower, List<Spot> addresses, boolean linked) {
    private static final Phrase CALLED_SOURCE = Phrase.of(
            "(?:\\bfrom|\\bclient|rhost|\\brip|\\baddr|\\bip|remote\\w{0,8}|\\bpeer|\\bban|\\bfound|\\bfor(?= ')|\\bhost(?= \"))[ =:\"'\\[(/]{1,3}$|\\) \\[$|@\\[?$");
    private static final int BEFORE = 16;
    private static final Words ENTRY = Words.of(
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
        for (int i = 0; i < text.length(); i++) {
            lower.append(Character.toLowerCase(text.charAt(i)));
        }
        return lower.toString();
    }

    /** An address with a service's name behind a slash, as {@code 192.0.2.1/ssh}, is an address still. */
    private static boolean isAddress(Spot spot) {
        return spot.isAddress()
                || spot.type() == Indicator.Type.URL && !spot.schemed() && NetworkAddress.isV4(spot.host());
    }

    /** The last address that the line itself calls the peer, else the first one; what stands before may be the peer's own words. */
    Spot source() {
        if (addresses.size() == 1) {
            return addresses.getFirst();
        }
        return addresses.stream()
                .filter(address ->
                        CALLED_SOURCE.standsIn(lower.substring(Math.max(0, address.start() - BEFORE), address.start())))
                .reduce((first, second) -> second)
                .orElse(addresses.getFirst());
    }

    /** Whether it says that somebody got in. */
    boolean tellsEntry() {
        return ENTRY.standIn(lower);
    }
}
