package org.chosei.core.report.address;

import com.google.common.net.InetAddresses;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/** IP addresses in canonical writing (RFC 5952 for version 6); nothing here ever asks the network. */
public final class NetworkAddress {
    private static final int HALF = 8;
    private static final int LONGEST_V4 = 15;

    private NetworkAddress() {}

    /** Four decimal numbers of 0 to 255; leading zeros are taken as decimal, as people write them in tables. */
    public static Optional<String> v4(String text) {
        if (text.isEmpty() || text.length() > LONGEST_V4) {
            return Optional.empty();
        }
        StringBuilder canonical = new StringBuilder(LONGEST_V4);
        int parts = 0;
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('.', start);
            end = end < 0 ? text.length() : end;
            int number = number(text, start, end);
            if (number < 0 || ++parts > 4) {
                return Optional.empty();
            }
            canonical.append(parts == 1 ? "" : ".").append(number);
            start = end + 1;
        }
        return parts == 4 ? Optional.of(canonical.toString()) : Optional.empty();
    }

    /** The number of up to 255 between two places, -1 where there is none. */
    private static int number(String text, int start, int end) {
        int number = end > start && end - start <= 3 ? 0 : -1;
        for (int i = start; i < end && number >= 0; i++) {
            char c = text.charAt(i);
            number = c >= '0' && c <= '9' ? number * 10 + c - '0' : -1;
        }
        return number > 255 ? -1 : number;
    }

    public static Optional<String> v6(String text) {
        return isV6(text) ? Optional.of(InetAddresses.toAddrString(InetAddresses.forString(text))) : Optional.empty();
    }

    /** The network of 64 bits that a scan's key names, as {@code 2001:db8:1:2::/64} (counting rule 7). */
    public static String slash64(String v6) {
        byte[] bytes = InetAddresses.forString(v6).getAddress();
        Arrays.fill(bytes, HALF, bytes.length, (byte) 0);
        try {
            return InetAddresses.toAddrString(InetAddress.getByAddress(bytes)) + "/64";
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException("sixteen bytes are always an address", e);
        }
    }

    public static boolean isV4(String text) {
        return v4(text).isPresent();
    }

    public static boolean isV6(String text) {
        return text.indexOf(':') >= 0
                && InetAddresses.isInetAddress(text)
                && InetAddresses.forString(text) instanceof Inet6Address;
    }

    public static boolean isAddress(String text) {
        return isV4(text) || isV6(text);
    }

    /** Whether it is one of those that any house may use within (RFC 1918). */
    public static boolean isPrivate(String host) {
        return isV4(host) && InetAddresses.forString(host).isSiteLocalAddress();
    }

    /** Whether it can never be anyone's address on a network: this host, everyone, nobody. */
    public static boolean isNobody(String address) {
        InetAddress parsed = InetAddresses.forString(address);
        boolean broadcast = parsed instanceof Inet4Address && (parsed.getAddress()[0] & 0xff) == 0xff;
        boolean abbreviated = parsed instanceof Inet6Address v6 && v6.isIPv4CompatibleAddress();
        return abbreviated
                || parsed.isAnyLocalAddress()
                || parsed.isLoopbackAddress()
                || parsed.isMulticastAddress()
                || broadcast;
    }
}
