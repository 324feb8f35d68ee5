package org.chosei.core.report.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ports as people and machines write them: {@code 23/tcp}, {@code TCP/23}, {@code port 23}, 「23番ポート」, 「ポート: 23, 2323」. */
public final class Ports {
    private static final int HIGHEST = 1 << 16;
    /** Without one of these words no number is told to be a port; most sentences hold none. */
    private static final List<String> WORDS = List.of("port", "tcp", "udp", "ポート", "番");

    private static final Pattern SLASHED = Pattern.compile(
            "(?<![\\d./:-])(\\d{1,5})\\s?/\\s?(tcp|udp)\\b|\\b(tcp|udp)\\s?[/: ]\\s?(?:port )?(\\d{1,5})(?![\\d.])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile(
            "(?:(?<!source )(?<!src )\\bports?|(?<!送信元)(?<!発信元)ポート)(?:番号| number|s)?[ :：=は#]{0,4}((?:\\d{1,5}(?:/(?:tcp|udp))?(?![\\d.])(?:\\s?[,、・/&]\\s?|\\s(?:and|と|or)\\s)?){1,30})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTED =
            Pattern.compile("(?<![\\d.])(\\d{1,5})\\s?番(?:ポート|port|\\s?[(（](?:tcp|udp))", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETED = Pattern.compile(
            "(?<![\\d./:-])((?:\\d{1,5}\\s?[/,、・]\\s?){0,20}\\d{1,5})\\s?(?:番\\s?)?[(（]\\s?(tcp|udp)\\s?[)）]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    private static final Pattern AFTER = Pattern.compile(
            "^[\\s(\\[,]{1,3}(?:port |dport |dpt[= ]|:)?(\\d{1,5})(?![\\d./:-])", Pattern.CASE_INSENSITIVE);

    private static final Pattern BARE = Pattern.compile("[\\d\\s,、・/&+;\\[\\]]{1,200}");

    private Ports() {}

    /** All ports that a sentence names, in its order. */
    public static List<String> in(String text) {
        List<String> ports = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        if (WORDS.stream().noneMatch(lower::contains)) {
            return ports;
        }
        Matcher slashed = SLASHED.matcher(text);
        while (slashed.find()) {
            boolean numberFirst = slashed.group(1) != null;
            int number = Integer.parseInt(slashed.group(numberFirst ? 1 : 4));
            add(ports, number, slashed.group(numberFirst ? 2 : 3).toLowerCase(Locale.ROOT));
        }
        Matcher bracketed = BRACKETED.matcher(text);
        while (bracketed.find()) {
            String protocol = bracketed.group(2).toLowerCase(Locale.ROOT);
            NUMBER.matcher(bracketed.group(1))
                    .results()
                    .forEach(found -> add(ports, Integer.parseInt(found.group()), protocol));
        }
        for (Pattern pattern : List.of(NAMED, COUNTED)) {
            Matcher named = pattern.matcher(text);
            while (named.find()) {
                Matcher number = NUMBER.matcher(named.group(1));
                while (number.find()) {
                    String protocol = protocol(lower);
                    int port = Integer.parseInt(number.group());
                    if (ports.stream().noneMatch(p -> p.startsWith(port + "/"))) {
                        add(ports, port, protocol);
                    }
                }
            }
        }
        return ports;
    }

    /**
     * The bare numbers behind a label that says that they are ports, {@code dst-port: [23, 2323]}.
     *
     * @param protocol a text that may name the protocol
     */
    public static List<String> under(String labelled, String protocol) {
        String value = labelled.substring(Math.max(labelled.indexOf(':'), labelled.indexOf('=')) + 1);
        return numbers(value.strip()).stream().map(port -> of(port, protocol)).toList();
    }

    /** Whether a text names neither protocol. */
    public static boolean isSilentOnProtocol(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return !lower.contains("tcp") && !lower.contains("udp");
    }

    /** The bare numbers of a cell that holds nothing but ports, as {@code 22, 2222}. */
    static List<Integer> numbers(String cell) {
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

    private static void add(List<String> ports, int port, String protocol) {
        String name = port + "/" + protocol;
        if (port > 0 && port < HIGHEST && !ports.contains(name)) {
            ports.add(name);
        }
    }

    /** {@code 23/tcp}; tcp where the line names no protocol (counting rule 13), null where there is no port. */
    static @Nullable String named(int port, String lowerLine) {
        return port == 0 ? null : port + "/" + protocol(lowerLine);
    }

    /** @param protocol a protocol's name or a line in lower case that may name one */
    static String of(int port, String protocol) {
        return port + "/" + (protocol.equals("icmp") ? protocol : protocol(protocol));
    }

    private static String protocol(String lower) {
        return lower.contains("udp") && !lower.contains("tcp") ? "udp" : "tcp";
    }

    /** The number of at most five digits that stands here, 0 for none or one that is no port. */
    static int number(String text, int start) {
        Matcher digits = NUMBER.matcher(text.substring(start, Math.min(text.length(), start + 6)));
        int port = digits.lookingAt() && digits.end() <= 5 ? Integer.parseInt(digits.group()) : 0;
        return port < HIGHEST ? port : 0;
    }

    /** The port that follows an address in brackets or behind a blank, as {@code 192.0.2.1 (23)} or {@code 192.0.2.1 port 23}. */
    static int after(String text, int end) {
        Matcher number = AFTER.matcher(text.substring(end, Math.min(text.length(), end + 24)));
        int port = number.find() ? Integer.parseInt(number.group(1)) : 0;
        return port < HIGHEST ? port : 0;
    }
}
