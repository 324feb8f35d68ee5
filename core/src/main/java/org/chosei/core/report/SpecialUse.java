package org.chosei.core.report;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reserved name or address is reserved for: nobody on the Internet holds it, so a finding about it is flagged for a person to look
 * at, never dropped (counting rule 8).
 *
 * @param range the network, as {@code 198.18.0.0/15}, or the domain that holds it
 * @param source the RFC that reserves it
 */
public record SpecialUse(String range, String source) {
    private static final Table SHIPPED = Table.read();

    /** @param host as a key holds it: a name, an address or a network, with a tenant's path or without */
    public static Optional<SpecialUse> of(String host) {
        boolean numeric =
                host.indexOf(':') >= 0 || host.indexOf('.') >= 0 && Character.isDigit(host.charAt(host.length() - 1));
        IPAddress address = numeric ? new IPAddressString(host).getAddress() : null;
        return Optional.ofNullable(address == null ? SHIPPED.ofName(host) : SHIPPED.ofAddress(address));
    }

    private record Network(IPAddress range, SpecialUse use) {}

    private record Table(List<Network> networks, Map<String, SpecialUse> domains) {

        private @Nullable SpecialUse ofAddress(IPAddress address) {
            return networks.stream()
                    .filter(network -> network.range().contains(address))
                    .map(Network::use)
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable SpecialUse ofName(String host) {
            int path = host.indexOf('/');
            for (String name = path < 0 ? host : host.substring(0, path);
                    ;
                    name = name.substring(name.indexOf('.') + 1)) {
                SpecialUse use = domains.get(name);
                if (use != null || name.indexOf('.') < 0) {
                    return use;
                }
            }
        }

        private static Table read() {
            Table table = new Table(new ArrayList<>(), new HashMap<>());
            InputStream shipped = Objects.requireNonNull(SpecialUse.class.getResourceAsStream("special-use.tsv"));
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(shipped, StandardCharsets.UTF_8))) {
                reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> table.add(line.split("\t")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return table;
        }

        private void add(String[] row) {
            SpecialUse use = new SpecialUse(row[0], row[1]);
            IPAddress range = new IPAddressString(row[0]).getAddress();
            if (range == null) {
                domains.put(row[0], use);
            } else {
                networks.add(new Network(range, use));
            }
        }
    }
}
