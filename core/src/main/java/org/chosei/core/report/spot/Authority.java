package org.chosei.core.report.spot;

import java.util.Locale;
import org.chosei.core.report.address.Hostname;
import org.chosei.core.report.address.NetworkAddress;
import org.jspecify.annotations.Nullable;

/**
 * The host and port of a URL (RFC 3986, section 3.2), user info left out.
 *
 * @param written as a URL writes the host, an IPv6 address in brackets
 * @param end where it ends in the text
 */
record Authority(String host, String written, int port, int end) {
    private static final int LONGEST = 300;

    /** The authority of {@code text} from {@code start} to {@code end}, or null where it is none. */
    static @Nullable Authority of(String text, int start, int end) {
        if (start >= end || end - start > LONGEST) {
            return null;
        }
        return text.charAt(start) == '[' ? literal(text, start, end) : named(text, start, end);
    }

    private static @Nullable Authority literal(String text, int start, int end) {
        int close = text.indexOf(']', start);
        if (close < 0 || close >= end) {
            return null;
        }
        return NetworkAddress.v6(text.substring(start + 1, close))
                .map(address -> new Authority(address, "[" + address + "]", number(text, close + 2), end))
                .orElse(null);
    }

    private static @Nullable Authority named(String text, int start, int end) {
        int hostEnd = start;
        while (hostEnd < end && ":]*!$&+=%~".indexOf(text.charAt(hostEnd)) < 0) {
            hostEnd++;
        }
        int cut = proseBegins(text, start, hostEnd);
        int port = cut == hostEnd && hostEnd < end && text.charAt(hostEnd) == ':' ? number(text, hostEnd + 1) : 0;
        int last = cut;
        while (last > start && ".-".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        String name = text.substring(start, last);
        int stop = cut < hostEnd || last < cut
                ? last
                : port > 0 ? hostEnd + 1 + String.valueOf(port).length() : hostEnd;
        if (NetworkAddress.isV4(name)) {
            return new Authority(name, name, port, stop);
        }
        return Hostname.ascii(name)
                .filter(host -> host.indexOf('.') > 0)
                .map(host -> new Authority(host, host.toLowerCase(Locale.ROOT), port, stop))
                .orElse(null);
    }

    /** Japanese prose often follows without a blank: 「http://example.jpから」; a last label that mixes scripts is cut there. */
    private static int proseBegins(String text, int start, int end) {
        int dot = end - 1;
        while (dot >= start && text.charAt(dot) != '.') {
            dot--; // not lastIndexOf, which would go back through the whole text where there is no dot
        }
        if (dot < start) {
            return end;
        }
        for (int i = dot + 1; i < end; i++) {
            if (text.charAt(i) >= 0x80 && i > dot + 1) {
                return i;
            }
        }
        return end;
    }

    /** The number of at most five digits that stands here, 0 for none or one that is no port. */
    static int number(String text, int start) {
        int value = 0;
        int i = start;
        while (i < text.length() && i < start + 6 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            value = value * 10 + text.charAt(i++) - '0';
        }
        return value < 1 << 16 ? value : 0;
    }
}
