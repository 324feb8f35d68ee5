package org.chosei.core.directory;

import com.google.common.net.InetAddresses;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chosei.core.directory.Party.Coverage;
import org.chosei.core.post.Mailbox;
import org.jspecify.annotations.Nullable;

/** One line of a directory that an operator imports: a party with its addresses, not yet known by an id. */
public record PartyLine(
        PartyRole role,
        String name,
        @Nullable String country,
        String language,
        Coverage covers,
        List<String> addresses,
        String provenance) {

    /** The columns, lists within one parted by {@code |}. */
    public static final List<String> COLUMNS = List.of(
            "role",
            "name",
            "country",
            "language",
            "domains",
            "networks",
            "names",
            "answersFor",
            "addresses",
            "provenance");

    /** ISO 3166-1, and two codes that registries and tables of addresses use beside it: the European Union and Kosovo. */
    private static final Set<String> COUNTRIES = Stream.concat(
                    Stream.of(Locale.getISOCountries()), Stream.of("EU", "XK"))
            .collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST = 10_000;

    /**
     * Reads a line by its column names.
     *
     * @throws IllegalArgumentException naming the column, the value and what was wanted
     */
    public static PartyLine of(Map<String, String> line) {
        List<String> addresses = list(line, "addresses");
        addresses.forEach(Mailbox::of);
        List<String> networks = list(line, "networks");
        networks.forEach(PartyLine::requireNetwork);
        return new PartyLine(
                role(text(line, "role")),
                required(line, "name"),
                country(line, "country"),
                language(text(line, "language")),
                new Coverage(
                        lower(list(line, "domains")),
                        networks,
                        lower(list(line, "names")),
                        country(line, "answersFor")),
                addresses,
                text(line, "provenance").isEmpty() ? "import" : text(line, "provenance"));
    }

    /** The same party with its country behind its name, where a namesake is known in another one. */
    public PartyLine toldApart() {
        return country == null
                ? this
                : new PartyLine(
                        role, "%s (%s)".formatted(name, country), country, language, covers, addresses, provenance);
    }

    private static PartyRole role(String value) {
        try {
            return PartyRole.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            LineRefused refused = new LineRefused(
                    LineRefused.Problem.ROLE,
                    "role '%s' is unknown: wanted one of %s".formatted(value, List.of(PartyRole.values())),
                    "role",
                    value,
                    Stream.of(PartyRole.values()).map(Enum::name).collect(Collectors.joining(", ")));
            refused.initCause(e);
            throw refused;
        }
    }

    private static String language(String value) {
        if (!Set.of("", "ja", "en").contains(value)) {
            throw new LineRefused(
                    LineRefused.Problem.LANGUAGE,
                    "language '%s' has no templates: wanted ja or en".formatted(value),
                    "language",
                    value);
        }
        return value.isEmpty() ? "en" : value;
    }

    private static @Nullable String country(Map<String, String> line, String column) {
        String value = text(line, column).toUpperCase(Locale.ROOT);
        if (!value.isEmpty() && !COUNTRIES.contains(value)) {
            throw new LineRefused(
                    LineRefused.Problem.COUNTRY,
                    "%s '%s' is no country code: wanted two letters of ISO 3166, as JP".formatted(column, value),
                    column,
                    value);
        }
        return value.isEmpty() ? null : value;
    }

    private static void requireNetwork(String value) {
        if (!isNetwork(value)) {
            throw new LineRefused(
                    LineRefused.Problem.NETWORK,
                    "networks '%s' is no network: wanted ADDRESS/LENGTH, as 192.0.2.0/24".formatted(value),
                    "networks",
                    value);
        }
    }

    /** An address, and a length beyond which no bit of it is set. */
    private static boolean isNetwork(String value) {
        String[] parts = value.split("/", -1);
        if (parts.length != 2 || !InetAddresses.isInetAddress(parts[0]) || !parts[1].matches("\\d{1,3}")) {
            return false;
        }
        byte[] address = InetAddresses.forString(parts[0]).getAddress();
        int length = Integer.parseInt(parts[1]);
        int bits = address.length * Byte.SIZE;
        BigInteger set = new BigInteger(1, address);
        return length <= bits && (set.signum() == 0 || set.getLowestSetBit() >= bits - length);
    }

    private static String required(Map<String, String> line, String column) {
        String value = text(line, column);
        if (value.isEmpty()) {
            throw new LineRefused(LineRefused.Problem.EMPTY, "%s is empty: wanted a value".formatted(column), column);
        }
        return value;
    }

    /** One line of text: what stands here goes into mails, pages and other people's tables. */
    private static String text(Map<String, String> line, String column) {
        String value = line.getOrDefault(column, "").strip();
        if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            String begin = value.substring(0, Math.min(40, value.length())).replaceAll("\\p{Cntrl}", "?");
            throw new LineRefused(
                    LineRefused.Problem.TEXT,
                    "%s '%s' cannot be taken: wanted one line of at most %,d characters"
                            .formatted(column, begin, LONGEST),
                    column,
                    begin,
                    String.format(Locale.ROOT, "%,d", LONGEST));
        }
        return value;
    }

    private static List<String> list(Map<String, String> line, String column) {
        return Stream.of(text(line, column).split("\\|"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static List<String> lower(List<String> values) {
        return values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
    }
}
