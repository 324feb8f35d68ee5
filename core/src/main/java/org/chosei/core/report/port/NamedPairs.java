package org.chosei.core.report.port;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lists of services with their ports, {@code ssh (22), telnet-alt (2323)}, 「SSH（22）とVNC（5900）」, {@code 22 (ssh), 7547 (cwmp)}: where
 * one of a list's names is that of a service which listens there, the others' numbers are ports too.
 */
final class NamedPairs {
    private static final String NAME = Services.shipped()
            .names()
            .filter(name -> name.charAt(0) >= 0x80)
            .collect(Collectors.joining("|", "[a-z][a-z0-9+._-]{1,24}(?: [a-z]{2,10})?|", ""));
    private static final String NUMBER = "(\\d{1,5})(?:\\s?/\\s?(tcp|udp))?";
    private static final Pattern NAME_FIRST =
            Pattern.compile("(?<![a-z0-9._-])(" + NAME + ")\\s?[(（]\\s?(?:tcp/|port )?" + NUMBER + "\\s?[)）]");
    private static final Pattern NUMBER_FIRST =
            Pattern.compile("(?<![\\w./:-])" + NUMBER + "\\s?[(（]\\s?(" + NAME + ")\\s?[)）]");
    private static final Pattern AND = Pattern.compile("[\\s,、，;；/／・]{1,3}(?:(?:and|or|as well as)\\s)?|と|や|および|及び");

    private NamedPairs() {}

    /** Each port with its protocol, in the text's order. */
    static Set<String> in(String text) {
        Set<String> ports = new LinkedHashSet<>();
        if (text.indexOf('(') < 0 && text.indexOf('（') < 0) {
            return ports;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        take(lower, NAME_FIRST.matcher(lower), 1, 2, ports);
        take(lower, NUMBER_FIRST.matcher(lower), 3, 1, ports);
        return ports;
    }

    private static void take(String text, Matcher pairs, int name, int number, Set<String> ports) {
        List<String> list = new ArrayList<>();
        boolean known = false;
        int end = -1;
        while (pairs.find()) {
            if (end < 0 || !AND.matcher(text.substring(end, pairs.start())).matches()) {
                ports.addAll(known ? list : List.of());
                list.clear();
                known = false;
            }
            end = pairs.end();
            int port = Integer.parseInt(pairs.group(number));
            if (port > 0 && port < Ports.HIGHEST) {
                String usual = usual(pairs.group(name));
                boolean listens = usual.startsWith(port + "/");
                String protocol = pairs.group(number + 1);
                known |= listens;
                list.add(listens && protocol == null ? usual : port + "/" + (protocol == null ? "tcp" : protocol));
            }
        }
        ports.addAll(known ? list : List.of());
    }

    /** Where the service listens that a name ends with: {@code looked for ssh (22)}. */
    private static String usual(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return Services.shipped()
                .named(name)
                .or(() -> Services.shipped().named(last))
                .orElse("");
    }
}
