package org.chosei.core.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chosei.core.report.words.Folding;
import org.junit.jupiter.api.Test;

class ShippedBrandsTest {
    private static final Collection<Brand> BRANDS = Brands.shipped().all();

    @Test
    void knowsTheBrandsThatReportersMeet() {
        assertThat(BRANDS).hasSizeGreaterThan(400);
        assertThat(BRANDS).filteredOn(b -> b.origin() == Origin.DOMESTIC).hasSizeGreaterThan(150);
        assertThat(BRANDS).extracting(Brand::sector).contains(Sector.values());
    }

    @Test
    void namesEachBrandInBothLanguagesWithAGenuineDomain() {
        assertThat(BRANDS).filteredOn(b -> !b.standsForMany()).allSatisfy(brand -> {
            assertThat(brand.nameJa()).isNotBlank();
            assertThat(brand.nameEn()).isNotBlank();
            assertThat(brand.nameEn().chars().allMatch(c -> c < 0x250)).isTrue();
            assertThat(brand.domains()).isNotEmpty();
            assertThat(brand.origin()).isNotEqualTo(Origin.UNKNOWN);
        });
    }

    @Test
    void holdsWhatStandsForBrandsThatItDoesNotList() {
        assertThat(BRANDS).filteredOn(Brand::standsForMany).hasSize(2).allSatisfy(brand -> {
            assertThat(brand.domains()).isEmpty();
            assertThat(brand.origin()).isEqualTo(Origin.DOMESTIC);
        });
    }

    @Test
    void givesNoSpellingToTwoBrands() {
        Map<String, Set<String>> owners = new TreeMap<>();
        BRANDS.forEach(brand -> spellings(brand)
                .forEach(name ->
                        owners.computeIfAbsent(name, n -> new TreeSet<>()).add(brand.code())));

        assertThat(owners.entrySet()).allMatch(entry -> entry.getValue().size() == 1);
    }

    @Test
    void givesNoDomainToTwoBrands() {
        List<String> domains =
                BRANDS.stream().flatMap(brand -> brand.domains().stream()).toList();

        assertThat(domains).doesNotHaveDuplicates().allMatch(d -> d.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+"));
    }

    @Test
    void knowsNoNameOfOneLetter() {
        assertThat(BRANDS).allSatisfy(brand -> assertThat(spellings(brand)).allMatch(name -> name.length() > 1));
    }

    private static Set<String> spellings(Brand brand) {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(Stream.of(brand.nameJa(), brand.nameEn()), brand.aliases().stream())
                .map(name -> Folding.fold(name).strip())
                .forEach(names::add);
        return names;
    }
}
