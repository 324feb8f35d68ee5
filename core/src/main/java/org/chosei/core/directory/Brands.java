package org.chosei.core.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The table of brands, by code and by genuine domain; immutable. */
public final class Brands {
    private static final int COLUMNS = 7;

    private final Map<String, Brand> byCode = new TreeMap<>();
    private final Map<String, Brand> byDomain = new HashMap<>();

    public Brands(Collection<Brand> brands) {
        for (Brand brand : brands) {
            if (byCode.put(brand.code(), brand) != null) {
                throw new IllegalArgumentException(
                        "Brand code '%s' stands twice: wanted one line per brand".formatted(brand.code()));
            }
            brand.domains().forEach(domain -> byDomain.put(domain, brand));
        }
    }

    /** The table that comes with the product; the deployment's own is edited at the desk. */
    public static Brands shipped() {
        return Shipped.TABLE;
    }

    /** Reads {@code code;nameJa;nameEn;aliases;domains;origin;sector}, lists within a column parted by {@code |}, {@code #} begins a comment. */
    public static Brands parse(Stream<String> lines) {
        return new Brands(lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Brands::brand)
                .toList());
    }

    public Collection<Brand> all() {
        return byCode.values();
    }

    public Optional<Brand> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The brand whose genuine site this host is: one of its domains or a name below one. */
    public Optional<Brand> ownerOf(String host) {
        for (String name = host; ; name = name.substring(name.indexOf('.') + 1)) {
            Brand brand = byDomain.get(name);
            if (brand != null) {
                return Optional.of(brand);
            }
            if (name.indexOf('.') < 0) {
                return Optional.empty();
            }
        }
    }

    private static Brand brand(String line) {
        String[] column = line.split(";", -1);
        if (column.length != COLUMNS) {
            throw new IllegalArgumentException(
                    "Brand line '%s' has %d columns: wanted code;nameJa;nameEn;aliases;domains;origin;sector"
                            .formatted(line, column.length));
        }
        return new Brand(
                        column[0].strip(),
                        column[1].strip(),
                        column[2].strip(),
                        list(column[3]),
                        list(column[4]),
                        Origin.valueOf(column[5].strip()),
                        Sector.valueOf(column[6].strip()))
                .checked();
    }

    private static List<String> list(String column) {
        return Stream.of(column.split("\\|"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** Read once, when first asked for. */
    private static final class Shipped {
        private static final Brands TABLE = read();

        private static Brands read() {
            try (InputStream in = Brands.class.getResourceAsStream("brands.csv");
                    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return parse(reader.lines());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
