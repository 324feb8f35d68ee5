package org.chosei.core.report.port;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chosei.core.report.words.NameIndex;
import org.chosei.core.report.words.Words;

/** Ports that are told by a service's name or by the program that wrote a line: {@code services.tsv}. */
public final class Services {
    private static final int COLUMNS = 3;
    private static final String NONE = "-";
    private static final Words DIRECTIONS = Words.of(" from", "rip=", "rhost=", "remoteaddress=", " ban ");
    private static final Services SHIPPED = read();

    private record Name(String text, String port) {}

    private final List<Name> written = new ArrayList<>();
    /** Whom a login was tried for is no service, {@code invalid user mysql}. */
    private static final String USER = "user ";

    private static final String USER_FIELD = "user=";

    private final List<Name> programs = new ArrayList<>();
    private final NameIndex writtenIndex;
    private final NameIndex programsIndex;
    private final Set<String> listening = new HashSet<>();

    private Services(Stream<String> lines) {
        lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::take);
        writtenIndex = new NameIndex(written.stream().map(Name::text).toList());
        programsIndex = new NameIndex(programs.stream().map(Name::text).toList());
    }

    public static Services shipped() {
        return SHIPPED;
    }

    private void take(String line) {
        String[] column = line.split("\t");
        if (column.length != COLUMNS) {
            throw new IllegalArgumentException(
                    "Service line '%s' has %d columns: wanted port, names, programs".formatted(line, column.length));
        }
        listening.add(column[0]);
        names(column[1]).forEach(name -> written.add(new Name(name, column[0])));
        names(column[2]).forEach(name -> programs.add(new Name(name, column[0])));
    }

    private static Stream<String> names(String column) {
        return Stream.of(column.split("\\|")).filter(name -> !name.equals(NONE));
    }

    /** The ports of the services that a text names, none twice, in the table's order. */
    public List<String> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return writtenIndex.in(lower).stream()
                .mapToObj(written::get)
                .filter(name -> standsIn(lower, name.text()))
                .map(Name::port)
                .distinct()
                .toList();
    }

    /** All names that people write, in lower case. */
    Stream<String> names() {
        return written.stream().map(Name::text);
    }

    /** The port of the service with exactly this name. */
    public Optional<String> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return written.stream()
                .filter(known -> known.text().equals(lower))
                .map(Name::port)
                .findFirst();
    }

    /** Whether a server answers at this TCP port rather than that a client asks from it. */
    public boolean answerAt(int port) {
        return port < Ports.LOWEST_SOURCE_PORT || knows(port, "tcp");
    }

    /** Whether a service of the table listens there. */
    public boolean knows(int port, String protocol) {
        return listening.contains(port + "/" + protocol);
    }

    /** The port that the program listens to which wrote this line, in lower case. */
    public Optional<String> ofProgramIn(String lower) {
        BitSet places = programsIndex.in(lower);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        boolean directed = DIRECTIONS.standIn(lower);
        return places.stream()
                .mapToObj(programs::get)
                .filter(program -> isProgramIn(lower, program.text(), directed))
                .map(Name::port)
                .findFirst();
    }

    /** A phrase needs nothing behind it, a program's name its number, colon or bracket, or else a word of direction in the line. */
    private static boolean isProgramIn(String lower, String program, boolean directed) {
        for (int at = lower.indexOf(program); at >= 0; at = lower.indexOf(program, at + 1)) {
            int end = at + program.length();
            boolean begins = at == 0
                    || !Character.isLetterOrDigit(lower.charAt(at - 1)) && lower.charAt(at - 1) != '='
                    || lower.startsWith("in.", at - 3);
            char next = end < lower.length() ? lower.charAt(end) : ' ';
            boolean phrase = program.indexOf(' ') > 0 || program.indexOf('_') > 0;
            if (begins && (phrase || "[:(\"'],/".indexOf(next) >= 0 || " -".indexOf(next) >= 0 && directed)) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsIn(String lower, String name) {
        for (int at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean begins = at == 0 || !isPartOfName(lower.charAt(at - 1)) || name.charAt(0) >= 0x80;
            boolean ends = end == lower.length() || !isPartOfName(lower.charAt(end)) || name.charAt(0) >= 0x80;
            if (begins
                    && ends
                    && !lower.startsWith("://", end)
                    && !lower.startsWith("/1.", end)
                    && !namesUser(lower, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesUser(String lower, int at) {
        return lower.startsWith(USER, at - USER.length()) || lower.startsWith(USER_FIELD, at - USER_FIELD.length());
    }

    private static boolean isPartOfName(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '@');
    }

    private static Services read() {
        try (InputStream in = Services.class.getResourceAsStream("services.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Services(reader.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
