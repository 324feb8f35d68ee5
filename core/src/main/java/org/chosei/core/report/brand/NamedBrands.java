package org.chosei.core.report.brand;

import java.util.Set;
import org.chosei.core.directory.Brand;

/**
 * The brands that a text names, the longest name first.
 *
 * @param imitated those that the text says are imitated: 「X をかたる」, {@code posing as X}
 */
public record NamedBrands(Set<Brand> all, Set<Brand> imitated) {
    public static final NamedBrands NONE = new NamedBrands(Set.of(), Set.of());
}
