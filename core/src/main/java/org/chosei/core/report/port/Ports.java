package org.chosei.core.report.port;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.report.words.Phrase;
import org.jspecify.annotations.Nullable;

/** Ports as people and machines write them: {@code 23/tcp}, {@code TCP/23}, {@code port 23}, 「23番ポート」, 「ポート: 23, 2323」. */
public final class Ports {
    static final int HIGHEST = 1 << 16;
    /** Clients ask from ports that no system service has (RFC 6335, section 6). */
    public static final int LOWEST_SOURCE_PORT = 1024;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    private static final Pattern AFTER = Pattern.compile(
            "^[\\s(\\[,]{1,3}(?:port |dport |dpt[= ]|:)?(\\d{1,5})(?![\\d./:-])", Pattern.CASE_INSENSITIVE);

    /** As IP numbers it, {@code ip_protocol="17"} (RFC 5070, section 3.17). */
    private static final Phrase UDP_BY_NUMBER = Phrase.of("proto(?:col)?\\s?[=:]\\s?\"?17(?!\\d)");

    /** A cell with the name of the service beside its port. */
    private static final Pattern BESIDE_NAME = Pattern.compile(
            "(\\d{1,5})\\s?[/(（]\\s?\\p{L}[\\p{L}\\d _.+-]{1,30}[)）]?|\\p{L}[\\p{L}\\d _.+-]{1,30}\\s?[/(（]\\s?(\\d{1,5})[)）]?");

    private static final Pattern BARE = Pattern.compile("[\\d\\s,、・/&+;\\[\\]]{1,200}");

    private static final Pattern LABELLED =
            Pattern.compile("[:：=＝\\t|│>\\s]([\\d\\s,、・/&+;\\[\\]]{1,200})[|│\\s]{0,20}$");

    private Ports() {}

    /** All destination ports that a text names, in its order. */
    public static List<String> in(String written) {
        String text = MeantPorts.in(written);
        Set<String> ports = NamedPairs.in(text);
        ports.addAll(PortLists.in(text));
        ports.addAll(ArrowedName.in(text));
        ports.addAll(MixedLists.in(text, ports));
        return List.copyOf(ports);
    }

    /**
     * The bare numbers behind a label that says that they are ports, {@code dst-port: [23, 2323]}.
     *
     * @param protocol a text that may name the protocol
     */
    public static List<String> under(String labelled, String protocol) {
        Matcher value = LABELLED.matcher(labelled);
        return value.find()
                ? numbers(value.group(1).strip()).stream()
                        .map(port -> of(port, protocol))
                        .toList()
                : List.of();
    }

    /** Whether a text names neither protocol. */
    public static boolean isSilentOnProtocol(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return !lower.contains("tcp") && !lower.contains("udp");
    }

    /** The bare numbers of a cell that holds nothing but ports, as {@code 22, 2222}. */
    public static List<Integer> numbers(String cell) {
        if (!BARE.matcher(cell).matches()) {
            return List.of();
        }
        return NUMBER.matcher(cell)
                .results()
                .map(found -> Integer.parseInt(found.group()))
                .filter(port -> port > 0 && port < HIGHEST)
                .distinct()
                .toList();
    }

    /** The number of a cell that holds a port and its service's name, {@code 2323/telnet-alt}, {@code ssh (22)}; 0 for any other cell. */
    public static int besideName(String cell) {
        Matcher pair = BESIDE_NAME.matcher(cell.strip());
        return pair.matches() ? number(pair.group(1) == null ? pair.group(2) : pair.group(1), 0) : 0;
    }

    /** {@code 23/tcp}; tcp where the line names no protocol (counting rule 13), null where there is no port. */
    public static @Nullable String named(int port, String lowerLine) {
        return port == 0 ? null : port + "/" + protocol(lowerLine);
    }

    /** @param protocol a protocol's name or a line in lower case that may name one */
    public static String of(int port, String protocol) {
        return port + "/" + (protocol.equals("icmp") ? protocol : protocol(protocol));
    }

    static String protocol(String lower) {
        boolean udp = lower.contains("udp") || UDP_BY_NUMBER.standsIn(lower);
        return udp && !lower.contains("tcp") ? "udp" : "tcp";
    }

    /** The number of at most five digits that stands here, 0 for none or one that is no port. */
    public static int number(String text, int start) {
        Matcher digits = NUMBER.matcher(text.substring(start, Math.min(text.length(), start + 6)));
        int port = digits.lookingAt() && digits.end() <= 5 ? Integer.parseInt(digits.group()) : 0;
        return port < HIGHEST ? port : 0;
    }

    /** The port that follows an address in brackets or behind a blank, as {@code 192.0.2.1 (23)} or {@code 192.0.2.1 port 23}. */
    public static int after(String text, int end) {
        Matcher number = AFTER.matcher(text.substring(end, Math.min(text.length(), end + 24)));
        int port = number.find() ? Integer.parseInt(number.group(1)) : 0;
        return port < HIGHEST ? port : 0;
    }
}
