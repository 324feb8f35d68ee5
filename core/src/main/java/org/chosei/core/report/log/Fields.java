package org.chosei.core.report.log;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chosei.core.report.address.NetworkAddress;
import org.jspecify.annotations.Nullable;

/** The named values of {@code SRC=192.0.2.1 DPT=23} and {@code "src_ip":"192.0.2.1"}, by lower-case name. */
record Fields(Map<String, String> values) {
    static final List<String> SOURCE = List.of(
            "src",
            "srcip",
            "src_ip",
            "src-ip",
            "source_ip",
            "source",
            "sourceip",
            "saddr",
            "src_addr",
            "source_address",
            "sourceaddress",
            "c-ip",
            "client_ip",
            "clientip",
            "remote_ip",
            "remote",
            "peerip",
            "attacker",
            "rip",
            "rhost");
    static final List<String> DESTINATION = List.of(
            "dst",
            "dstip",
            "dst_ip",
            "dst-ip",
            "dest_ip",
            "destination_ip",
            "destination",
            "destip",
            "daddr",
            "dst_addr",
            "destination_address",
            "lip",
            "s-ip",
            "target");
    private static final List<String> PORT = List.of(
            "dpt",
            "dstport",
            "dst_port",
            "dst-port",
            "dport",
            "dest_port",
            "destination_port",
            "destport",
            "s-port",
            "service_port",
            "dst_pt");
    private static final List<String> PROTOCOL = List.of("proto", "protocol", "transport", "ip_proto", "prot");
    private static final Map<String, String> PROTOCOLS = Map.of("6", "tcp", "17", "udp", "1", "icmp");

    static Fields of(String text) {
        Map<String, String> values = new HashMap<>();
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
                int end = start;
                while (end < text.length() && " ,;\"}\t".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                if (!name.isEmpty()) {
                    values.putIfAbsent(name, text.substring(start, end));
                }
                at = Math.max(end, at + 1);
            } else {
                at++;
            }
        }
        return new Fields(values);
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
    String address(List<String> names) {
        for (String name : names) {
            String value = values.getOrDefault(name, "");
            String address = value.length() > 60 ? "" : withoutPort(value);
            if (NetworkAddress.isAddress(address)) {
                return NetworkAddress.v4(address)
                        .or(() -> NetworkAddress.v6(address))
                        .orElseThrow();
            }
        }
        return null;
    }

    private static String withoutPort(String value) {
        int colon = value.indexOf(':');
        return colon > 0 && colon == value.lastIndexOf(':') ? value.substring(0, colon) : value;
    }

    /** The destination's port with its protocol, tcp where none is given (counting rule 13). */
    @Nullable
    String port(String line) {
        for (String name : PORT) {
            int port = number(values.getOrDefault(name, ""));
            if (port > 0) {
                String given = PROTOCOL.stream()
                        .map(values::get)
                        .filter(v -> v != null)
                        .findFirst()
                        .orElse("")
                        .toLowerCase(Locale.ROOT);
                String protocol = PROTOCOLS.getOrDefault(given, given);
                return protocol.matches("tcp|udp|icmp")
                        ? port + "/" + protocol
                        : Ports.named(port, line.toLowerCase(Locale.ROOT));
            }
        }
        return null;
    }

    private static int number(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int port = digits ? Integer.parseInt(text) : 0;
        return port < 1 << 16 ? port : 0;
    }
}
