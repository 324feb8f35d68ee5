package org.chosei.core.report.port;

import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A service's name with the word that puts it on its ports, {@code telnet on 23 and 8023}. */
final class ServiceOn {
    private static final int REACH = 32;
    private static final Pattern BEFORE = Pattern.compile(Services.shipped()
            .names()
            .filter(name -> name.charAt(0) < 0x80)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining(
                    "|", "(?<![a-z0-9_@./-])(?:", ")(?: (?:service|server|daemon)s?)? (?:on|at) $")));

    private ServiceOn() {}

    /** Whether such a name stands right before, in lower case. */
    static boolean standsBefore(String before) {
        boolean on = before.endsWith(" on ") || before.endsWith(" at ");
        return on
                && BEFORE.matcher(before.substring(Math.max(0, before.length() - REACH)))
                        .find();
    }
}
