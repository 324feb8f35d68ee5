package org.chosei.core.rehearsal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.chosei.core.directory.Brand;
import org.jspecify.annotations.Nullable;

/**
 * Hosts and addresses that nobody has: names below {@code .example} and {@code .test} (RFC 2606), addresses of the benchmarking and
 * documentation networks (RFC 2544, RFC 5737). None is given out twice, so that no two incidents join by accident.
 */
final class Names {
    private static final int TRIES = 10_000;

    private final Dice dice;
    private final Set<String> taken = new HashSet<>();

    Names(Dice dice) {
        this.dice = dice;
    }

    /** A look-alike of the brand's name or any name at all, as both are met. */
    String imitating(@Nullable Brand brand) {
        return fresh(() -> {
            String word = dice.oneOf(Wording.WORDS) + dice.below(1000);
            if (brand == null || dice.chance(55)) {
                return dice.oneOf(Wording.LURES) + "." + word + tld();
            }
            String label = brand.domains().getFirst();
            String name = label.substring(0, label.indexOf('.')).toLowerCase(Locale.ROOT);
            return name + "-" + dice.oneOf(Wording.LURES) + "." + word + tld();
        });
    }

    /** The site of an innocent small business. */
    String ofBusiness() {
        return fresh(
                () -> "www." + dice.oneOf(Wording.WORDS) + "-" + dice.oneOf(Wording.TRADES) + dice.below(1000) + tld());
    }

    /** A site that its owner means no good with. */
    String ofAttacker() {
        return fresh(() -> dice.oneOf(Wording.WORDS) + "-" + dice.oneOf(Wording.WORDS) + dice.below(1000) + tld());
    }

    String system() {
        return fresh(() -> "srv%02d.%s-%s.example"
                .formatted(dice.below(100), dice.oneOf(Wording.WORDS), dice.oneOf(Wording.TRADES)));
    }

    /** The first half of 198.18.0.0/15. */
    String scanner() {
        return fresh(() -> "198.18.%d.%d".formatted(dice.below(256), dice.between(1, 254)));
    }

    /** The second half of 198.18.0.0/15. */
    String affected() {
        return fresh(() -> "198.19.%d.%d".formatted(dice.below(256), dice.between(1, 254)));
    }

    /** Where a site answers: many names share one. */
    String hosting() {
        return "203.0.113." + dice.between(1, 254);
    }

    private String tld() {
        return dice.chance(50) ? ".example" : ".test";
    }

    private String fresh(Supplier<String> draw) {
        for (int i = 0; i < TRIES; i++) {
            String name = draw.get();
            if (taken.add(name)) {
                return name;
            }
        }
        throw new ImpossibleScenario(
                "incidents: more of one kind than there are names and reserved addresses for: wanted fewer");
    }
}
