package org.chosei.core.report.brand;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Brands;

/** Finds the brands of one table in hosts and texts. May be shared by threads. */
public final class BrandSpotter {
    private static final Map<Brands, BrandSpotter> MADE = Collections.synchronizedMap(new WeakHashMap<>());

    private final TextBrands texts;
    private final HostBrands hosts;

    private BrandSpotter(Brands brands) {
        this.texts = new TextBrands(brands);
        this.hosts = new HostBrands(brands);
    }

    public static BrandSpotter of(Brands brands) {
        return MADE.computeIfAbsent(brands, BrandSpotter::new);
    }

    /** All brands that a text names. */
    public Set<Brand> inText(String text) {
        return namedIn(text).all();
    }

    /** The brands that a text names, and which of them it says are imitated. */
    public NamedBrands namedIn(String text) {
        return texts.in(text);
    }

    /** Whether the brand that a host names is only resembled there, or is a word of the language. */
    public boolean isLoose(String host) {
        return hosts.isLoose(host);
    }

    /** The brand that a host imitates, if it names one. */
    public Optional<Brand> inHost(String host) {
        return hosts.in(host);
    }
}
