package org.chosei.core.report.address;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The warning list: hosts that everyone uses, and where analyses, warnings and news stand; a mention of them is no incident (counting rule 9). */
public final class EveryonesHosts {
    private static final EveryonesHosts SHIPPED = new EveryonesHosts(read());
    private final Set<String> names;

    private EveryonesHosts(Set<String> names) {
        this.names = names;
    }

    public static EveryonesHosts shipped() {
        return SHIPPED;
    }

    /** Whether the list holds this host, a name above it, or this address. */
    public boolean contains(String host) {
        for (String name = host; ; name = name.substring(name.indexOf('.') + 1)) {
            if (names.contains(name)) {
                return true;
            }
            if (name.indexOf('.') < 0 || Character.isDigit(host.charAt(host.length() - 1))) {
                return false;
            }
        }
    }

    private static Set<String> read() {
        try (InputStream in = EveryonesHosts.class.getResourceAsStream("everyones-hosts.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
