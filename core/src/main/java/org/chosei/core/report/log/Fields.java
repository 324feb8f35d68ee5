package org.chosei.core.report.log;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chosei.core.report.address.NetworkAddress;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.port.Ports;
import org.chosei.core.report.port.Services;
import org.chosei.core.report.words.Phrase;
import org.jspecify.annotations.Nullable;

/** The named values of {@code SRC=192.0.2.1 DPT=23}, by what their names mean; how they are found is {@link FieldScanner}'s matter. */
record Fields(Map<Meaning, String> values) {
    private static final int LONGEST_ADDRESS = 80;
    private static final Map<String, String> PROTOCOLS = Map.of("6", "tcp", "17", "udp", "1", "icmp");
    private static final Set<String> TRANSPORTS = Set.of("tcp", "udp", "icmp");
    private static final Pattern BETWEEN = Pattern.compile("[/ ()\\[\\]]");
    private static final Pattern PORT_BEHIND = Pattern.compile("[:/#](\\d{1,5})(?!\\d)[^.]{0,40}$");
    /** 「TCP scanned port list, 81, 5060, 23」 behind the only connection that the line shows. */
    private static final Phrase REMARK = Phrase.ofAnyCase(
            "(?:(?:tcp|udp) )?(?:scanned|probed|targeted|attacked) ports?(?: list)?\\s?[:,=]?\\s{0,3}\\[?\\d[^\"\\]]{0,200}");

    private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9 -]{1,30}|\\d{1,5}");

    Fields {
        values = new EnumMap<>(values);
    }

    static Fields of(String text) {
        return new Fields(new FieldScanner(text).values());
    }

    @Nullable
    String address(Meaning meaning) {
        String value = values.getOrDefault(meaning, "");
        if (value.length() > LONGEST_ADDRESS) {
            return null;
        }
        return Stream.of(BETWEEN.split(value))
                .map(Fields::withoutPort)
                .map(part -> NetworkAddress.v4(part).or(() -> NetworkAddress.v6(part)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static String withoutPort(String value) {
        int zone = value.indexOf(':');
        String host =
                zone >= 0 && value.indexOf('.') > zone && !value.startsWith("::") ? value.substring(zone + 1) : value;
        int colon = host.indexOf(':');
        return colon > 0 && host.indexOf('.') >= 0 && !value.startsWith("::") ? host.substring(0, colon) : host;
    }

    /** The destination's ports with their protocol, tcp where none is given (counting rule 13); and those that a remark lists. */
    List<String> ports(String line) {
        Matcher remark = REMARK.firstIn(line);
        return Stream.concat(named(line).stream(), remark == null ? Stream.empty() : Ports.in(remark.group()).stream())
                .distinct()
                .toList();
    }

    private List<String> named(String line) {
        String given = isSources() ? "" : values.getOrDefault(Meaning.PORT, "").replaceAll("[\\[\\]\"]", " ");
        for (String told : List.of(given, values.getOrDefault(Meaning.SERVICE, ""))) {
            List<String> named = Ports.in(told);
            if (!named.isEmpty()) {
                return named;
            }
        }
        String protocol = transport().orElse(line.toLowerCase(Locale.ROOT));
        List<Integer> numbers = Ports.numbers(given);
        if (numbers.isEmpty()) {
            numbers = behindDestination();
        }
        return numbers.isEmpty()
                ? service()
                : numbers.stream().map(port -> Ports.of(port, protocol)).toList();
    }

    /** Whether the port is the source's: beside the number of a service {@code s_port} is no server's. */
    private boolean isSources() {
        List<Integer> service = Ports.numbers(values.getOrDefault(Meaning.SERVICE, ""));
        List<Integer> port = Ports.numbers(values.getOrDefault(Meaning.PORT, ""));
        return service.size() == 1
                && port.size() == 1
                && !service.equals(port)
                && port.getFirst() >= Ports.LOWEST_SOURCE_PORT
                && !values.containsKey(Meaning.SOURCE_PORT);
    }

    int sourcePort() {
        List<Integer> numbers = Ports.numbers(values.getOrDefault(Meaning.SOURCE_PORT, ""));
        return numbers.size() == 1 ? numbers.getFirst() : 0;
    }

    private Optional<String> transport() {
        String given = values.getOrDefault(Meaning.PROTOCOL, "").toLowerCase(Locale.ROOT);
        String name = PROTOCOLS.getOrDefault(given, given.split("/", 2)[0]);
        return TRANSPORTS.contains(name) ? Optional.of(name) : Optional.empty();
    }

    /** {@code dst=192.0.2.1:23:X0} and {@code 192.0.2.1/23}. */
    private List<Integer> behindDestination() {
        String value = values.getOrDefault(Meaning.TARGET, "");
        Matcher port = PORT_BEHIND.matcher(value);
        return value.indexOf('.') > 0 && value.length() < LONGEST_ADDRESS && port.find()
                ? Ports.numbers(port.group(1))
                : List.of();
    }

    /** {@code service=telnet}, {@code service: 23}; some give the service as the protocol. */
    private List<String> service() {
        return Stream.of(Meaning.SERVICE, Meaning.PORT, Meaning.PROTOCOL)
                .map(meaning -> values.getOrDefault(meaning, "")
                        .toLowerCase(Locale.ROOT)
                        .strip())
                .filter(value -> SERVICE.matcher(value).matches())
                .flatMap(value -> value.chars().allMatch(Character::isDigit)
                        ? numbered(value)
                        : Services.shipped().named(value).stream())
                .limit(1)
                .toList();
    }

    private Stream<String> numbered(String value) {
        String protocol = transport().orElse("tcp");
        return values.getOrDefault(Meaning.PROTOCOL, "").equals(value)
                ? Stream.empty()
                : Ports.numbers(value).stream().map(port -> Ports.of(port, protocol));
    }
}
