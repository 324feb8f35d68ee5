package org.chosei.core.report.imitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Brands;
import org.chosei.core.report.brand.BrandSpotter;
import org.chosei.core.report.brand.NamedBrands;
import org.chosei.core.report.label.Labels;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;
import org.jspecify.annotations.Nullable;

/** Which brands each statement of a scene names by itself, and whether it shows a site; found once, where it is asked for. */
final class StatedBrands {
    /** Stands for the subject where a statement's number is asked for. */
    static final int SUBJECT = -1;

    private static final int LONGEST_CELL = 300;
    private static final Pattern IN_BRACKETS = Pattern.compile("[(（][^()（）]{1,60}[)）]");

    /** What is known of one statement so far; null where nobody asked. */
    private static final class Known {
        private @Nullable String words;
        private @Nullable NamedBrands named;
        private @Nullable Boolean site;
        private @Nullable Boolean unknown;
    }

    private final Scene scene;
    private final Brands brands;
    private final BrandSpotter spotter;
    private final List<Known> known = new ArrayList<>();

    StatedBrands(Scene scene, Brands brands) {
        this.scene = scene;
        this.brands = brands;
        this.spotter = BrandSpotter.of(brands);
        for (int i = SUBJECT; i < scene.statements().size(); i++) {
            known.add(new Known());
        }
    }

    /** The brands that a statement names, or the subject. */
    Set<Brand> named(int statement) {
        return brands(statement).all();
    }

    /** Those of them that it says are imitated. */
    Set<Brand> imitated(int statement) {
        return brands(statement).imitated();
    }

    /** Whether it shows a site that is no brand's own. */
    boolean isSite(int statement) {
        Known here = of(statement);
        if (here.site == null) {
            here.site = scene.statements().get(statement).sentence().spots().stream()
                    .anyMatch(
                            spot -> spot.isSite() && brands.ownerOf(spot.host()).isEmpty());
        }
        return here.site;
    }

    /** Whether it says that nobody knows which brand is imitated. */
    boolean isUnknown(int statement) {
        Known here = of(statement);
        if (here.unknown == null) {
            here.unknown = saysUnknown(statement);
        }
        return here.unknown;
    }

    private boolean saysUnknown(int statement) {
        String words = words(statement).toLowerCase(Locale.ROOT);
        return NotKnown.isSaid(words) && named(statement).isEmpty();
    }

    private Known of(int statement) {
        return known.get(statement - SUBJECT);
    }

    /** The brands that some words name; of {@code OCN (NTT Communications)} the first, whose owner the brackets tell. */
    Set<Brand> in(String words) {
        return namedIn(words).all();
    }

    private NamedBrands namedIn(String words) {
        NamedBrands named = spotter.namedIn(words);
        if (named.all().size() < 2 || words.length() > LONGEST_CELL) {
            return named;
        }
        NamedBrands outside = spotter.namedIn(IN_BRACKETS.matcher(words).replaceAll(" "));
        return outside.all().size() == 1 ? outside : named;
    }

    private NamedBrands brands(int statement) {
        Known here = of(statement);
        if (here.named == null) {
            here.named = isBackground(statement) ? NamedBrands.NONE : namedIn(words(statement));
        }
        return here.named;
    }

    /** Whether it is a field for who hosts, registered or reports the site. */
    private boolean isBackground(int statement) {
        String label = statement == SUBJECT
                ? ""
                : scene.statements().get(statement).sentence().label();
        Meaning meaning = Labels.shipped().meaning(label);
        return meaning == Meaning.REFERENCE || meaning == Meaning.CONTACT;
    }

    private String words(int statement) {
        Known here = of(statement);
        if (here.words == null) {
            here.words = statement == SUBJECT
                    ? scene.subject()
                    : words(scene.statements().get(statement).sentence());
        }
        return here.words;
    }

    /** The words of a sentence; a brand's own domain may be its name, as of Booking.com. */
    private String words(Sentence sentence) {
        List<Spot> hidden = sentence.spots().stream()
                .filter(spot -> spot.schemed() || brands.ownerOf(spot.host()).isEmpty())
                .toList();
        return hidden.isEmpty() ? sentence.text() : sentence.without(hidden, '_');
    }
}
