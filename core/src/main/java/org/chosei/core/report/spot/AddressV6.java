package org.chosei.core.report.spot;

import java.util.Optional;
import org.chosei.core.report.Indicator.Type;
import org.chosei.core.report.address.NetworkAddress;
import org.chosei.core.report.refang.Refanged;

/**
 * An IPv6 address with the port that may follow it.
 *
 * @param end where the address ends in the text
 */
record AddressV6(String host, int port, int end) {
    private static final int LONGEST = 51;
    private static final int GROUPS = 8;

    /** Where the run of hexadecimal digits, colons and dots ends that begins here. */
    static int runEnd(String text, int start) {
        int end = start;
        while (end < text.length()
                && (text.charAt(end) == ':'
                        || text.charAt(end) == '.'
                        || text.charAt(end) < 0x80 && Character.digit(text.charAt(end), 16) >= 0)) {
            end++;
        }
        return end;
    }

    /** The address that the run of a line is. */
    static Optional<Spot> spot(Refanged line, int start, int runEnd) {
        int colons = 0;
        for (int i = start; i < runEnd; i++) {
            colons += line.text().charAt(i) == ':' ? 1 : 0;
        }
        return of(line.text(), start, runEnd, colons)
                .map(v6 -> Spot.in(line, Type.IPV6, v6.host, v6.host, "", v6.port, start, v6.end, false));
    }

    /**
     * The address that a run of hexadecimal digits, colons and dots is.
     *
     * @param colons how many colons the run holds
     */
    private static Optional<AddressV6> of(String text, int start, int runEnd, int colons) {
        int end = runEnd;
        while (end > start
                && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ':' && !text.startsWith("::", end - 2))) {
            end--;
        }
        if (colons < 2 || end - start > LONGEST || end - start < 3) {
            return Optional.empty();
        }
        String written = text.substring(start, end);
        Optional<String> whole = NetworkAddress.v6(written);
        if (whole.isPresent()) {
            return Optional.of(new AddressV6(whole.get(), behindBracket(text, end), end));
        }
        int cut = portBehind(written, colons);
        return cut <= 0
                ? Optional.empty()
                : NetworkAddress.v6(written.substring(0, cut))
                        .map(host -> new AddressV6(host, Authority.number(written, cut + 1), start + cut));
    }

    /** Where a port begins behind a dot, as tcpdump writes it, or behind a ninth group, -1 where none does. */
    private static int portBehind(String written, int colons) {
        int dot = written.lastIndexOf('.');
        boolean ninth = colons == GROUPS && written.indexOf("::") < 0;
        return dot > 0 && dot == written.indexOf('.') ? dot : ninth ? written.lastIndexOf(':') : -1;
    }

    private static int behindBracket(String text, int end) {
        return text.startsWith("]:", end) ? Authority.number(text, end + 2) : 0;
    }
}
