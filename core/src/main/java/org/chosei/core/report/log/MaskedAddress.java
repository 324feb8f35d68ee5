package org.chosei.core.report.log;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.report.Indicator;
import org.chosei.core.report.address.NetworkAddress;
import org.chosei.core.report.port.Ports;
import org.chosei.core.report.spot.Spot;

/** An address that the reporter made unreadable, as {@code xxx.xxx.xxx.19}: nobody's, but it keeps its place in a line. */
final class MaskedAddress {
    static final String HOST = "0.0.0.0";
    private static final Pattern MASKED = Pattern.compile(
            "(?<![\\w.])(?=[\\dxX*#●■＊.]{0,15}[xX*#●■＊])(?:\\d{1,3}|[xX*#●■＊]{1,3})(?:\\.(?:\\d{1,3}|[xX*#●■＊]{1,3})){3}(?![\\w.])");

    private MaskedAddress() {}

    /** Puts the masked addresses of a line among its others, in the line's order. */
    static void addTo(List<Spot> addresses, String text) {
        Matcher masked = MASKED.matcher(text);
        while (masked.find()) {
            if (NetworkAddress.isV4(masked.group())) {
                continue;
            }
            int port = masked.end() < text.length() && ":/".indexOf(text.charAt(masked.end())) >= 0
                    ? Ports.number(text, masked.end() + 1)
                    : 0;
            addresses.add(new Spot(
                    Indicator.Type.IPV4,
                    HOST,
                    HOST,
                    "",
                    port,
                    masked.start(),
                    masked.end(),
                    masked.group(),
                    false,
                    false));
        }
        addresses.sort(Comparator.comparingInt(Spot::start));
    }

    static boolean is(String cell) {
        return MASKED.matcher(cell).matches();
    }
}
