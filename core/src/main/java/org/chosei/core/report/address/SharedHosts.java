package org.chosei.core.report.address;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hosts that many tenants share by path, as form and site builders, storage buckets and shorteners: there the key is host and
 * tenant path (counting rules 7 and 8). The table {@code shared-hosts.tsv} names each with its path's shape and case rule.
 */
public final class SharedHosts {

    /** @param shape the tenant's path; {@code *} is any one segment, the rest must stand as written */
    private record Shape(List<String> shape, boolean keepsCase) {}

    /** What is longer names no tenant: no site gives such names, and keys have to fit into an index. */
    private static final int LONGEST = 400;

    private static final SharedHosts SHIPPED = read();
    private final Map<String, List<Shape>> byHost = new HashMap<>();

    private SharedHosts(Stream<String> lines) {
        lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::take);
    }

    public static SharedHosts shipped() {
        return SHIPPED;
    }

    /** The site that a URL stands for: its host, or host and tenant path. */
    public String site(String host, String path) {
        return tenant(host, path).map(tenant -> host + tenant).orElse(host);
    }

    /** The tenant's path, where the host is shared by path and the URL names a tenant. */
    public Optional<String> tenant(String host, String path) {
        List<Shape> shapes = shapesOf(host);
        if (shapes.isEmpty()) {
            return Optional.empty();
        }
        String bare = path.split("[?#]", 2)[0];
        String[] segments = bare.startsWith("/") ? bare.substring(1).split("/") : new String[0];
        return shapes.stream()
                .flatMap(shape -> matched(shape, segments).stream())
                .filter(tenant -> tenant.length() <= LONGEST)
                .findFirst();
    }

    private List<Shape> shapesOf(String host) {
        List<Shape> exact = byHost.get(host);
        if (exact != null) {
            return exact;
        }
        int dot = host.indexOf('.');
        return dot < 0 ? List.of() : byHost.getOrDefault("*" + host.substring(dot), List.of());
    }

    private static Optional<String> matched(Shape shape, String[] segments) {
        if (segments.length < shape.shape().size()) {
            return Optional.empty();
        }
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < shape.shape().size(); i++) {
            String wanted = shape.shape().get(i);
            if (segments[i].isEmpty() || !wanted.equals("*") && !wanted.equalsIgnoreCase(segments[i])) {
                return Optional.empty();
            }
            path.append('/').append(shape.keepsCase() ? segments[i] : segments[i].toLowerCase(Locale.ROOT));
        }
        return Optional.of(path.toString());
    }

    private void take(String line) {
        String[] column = line.split("\t");
        if (column.length != 3) {
            throw new IllegalArgumentException(
                    "Shared host line '%s' has %d columns: wanted host, path, case".formatted(line, column.length));
        }
        Shape shape = new Shape(List.of(column[1].substring(1).split("/")), column[2].equals("keep"));
        byHost.computeIfAbsent(column[0], host -> new java.util.ArrayList<>()).add(shape);
    }

    private static SharedHosts read() {
        try (InputStream in = SharedHosts.class.getResourceAsStream("shared-hosts.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new SharedHosts(reader.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
