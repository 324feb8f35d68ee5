package org.chosei.core.report.log;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chosei.core.report.address.NetworkAddress;
import org.chosei.core.report.label.Labels;
import org.chosei.core.report.label.Meaning;
import org.jspecify.annotations.Nullable;

/** The named values of {@code SRC=192.0.2.1 DPT=23} and {@code "src_ip":"192.0.2.1"}, by what their names mean. */
record Fields(Map<Meaning, String> values) {
    private static final Map<String, String> PROTOCOLS = Map.of("6", "tcp", "17", "udp", "1", "icmp");

    static Fields of(String text) {
        Map<Meaning, String> values = new EnumMap<>(Meaning.class);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '=' || c == ':' && at > 0 && text.charAt(at - 1) == '"') {
                String name = nameBefore(text, c == '=' ? at : at - 1);
                int start = at + 1;
                while (start < text.length()
                        && start < at + 3
                        && (text.charAt(start) == '"' || text.charAt(start) == ' ' && c == ':')) {
                    start++;
                }
                int end = end(text, start);
                Meaning meaning = Labels.shipped().meaning(name);
                if (meaning != Meaning.UNKNOWN) {
                    values.putIfAbsent(meaning, text.substring(start, end));
                }
                at = Math.max(end, at + 1);
            } else {
                at++;
            }
        }
        return new Fields(values);
    }

    /** A value ends at a blank, a mark or its quote; a list of values at its bracket. */
    private static int end(String text, int start) {
        boolean list = start < text.length() && text.charAt(start) == '[';
        String marks = list ? "]" : " ,;\"}\t";
        int end = start;
        while (end < text.length() && marks.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static String nameBefore(String text, int end) {
        int start = end;
        while (start > 0
                && end - start < 24
                && (Character.isLetterOrDigit(text.charAt(start - 1)) || "_-".indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    @Nullable
    String address(Meaning meaning) {
        String value = values.getOrDefault(meaning, "");
        String address = value.length() > 60 ? "" : withoutPort(value);
        return NetworkAddress.v4(address).or(() -> NetworkAddress.v6(address)).orElse(null);
    }

    private static String withoutPort(String value) {
        int colon = value.indexOf(':');
        return colon > 0 && colon == value.lastIndexOf(':') ? value.substring(0, colon) : value;
    }

    /** The destination's ports with their protocol, tcp where none is given (counting rule 13). */
    List<String> ports(String line) {
        String given = values.getOrDefault(Meaning.PORT, "").replaceAll("[\\[\\]\"]", " ");
        List<String> named = Ports.in(given);
        if (!named.isEmpty()) {
            return named;
        }
        String transport = values.getOrDefault(Meaning.PROTOCOL, "").toLowerCase(Locale.ROOT);
        String protocol = PROTOCOLS.getOrDefault(transport, transport);
        return Ports.numbers(given).stream()
                .map(port -> protocol.matches("tcp|udp|icmp")
                        ? port + "/" + protocol
                        : Ports.named(port, line.toLowerCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .toList();
    }
}
