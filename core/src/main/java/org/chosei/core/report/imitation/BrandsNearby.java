package org.chosei.core.report.imitation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Brands;
import org.chosei.core.report.Passage;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;
import org.jspecify.annotations.Nullable;

/** Which brand the words around a site name: those that say who is imitated before those that merely name somebody. */
final class BrandsNearby {
    private static final int REACH = 6;
    private static final int LOOKED_AT = 200;
    private static final int LEADING_WORDS = 20;
    private static final Phrase SAYS_WHAT_IT_IS =
            PhraseBook.of(BrandsNearby.class).phrase("says-what-it-is");
    private final Scene scene;
    private final StatedBrands stated;
    private final BrandsBelow below;
    private final ToldUnknown unknown;
    private final ReportersBrand reporters;
    /** All brands that the text names apart from its sites, once asked for. */
    private @Nullable Set<Brand> everywhere;

    BrandsNearby(Scene scene, Brands brands) {
        this.scene = scene;
        this.stated = new StatedBrands(scene, brands);
        this.below = new BrandsBelow(scene, stated);
        this.unknown = new ToldUnknown(scene, stated);
        this.reporters = new ReportersBrand(scene, brands);
    }

    /**
     * The brand told for a site of this statement; nothing where none, several or an unknown one is told.
     *
     * @param lender whose host the site is a tenant of: its name is no brand's where another is told
     */
    Optional<Brand> of(int statement, @Nullable Brand lender) {
        Statement own = scene.statements().get(statement);
        if (own.imitated() != null) {
            return only(stated.in(own.imitated()), lender);
        }
        Optional<Brand> field = below.of(statement).flatMap(brands -> only(brands, lender));
        if (field.isPresent() || unknown.isTold(statement)) {
            return field;
        }
        return behind(statement, lender)
                .or(() -> around(statement, stated::imitated, lender))
                .or(() -> around(statement, stated::named, lender))
                .or(reporters::listed)
                .or(() -> isOneOfMany(statement) ? Optional.empty() : everywhere(lender))
                .or(reporters::unlisted);
    }

    /** In the sentence right behind it that says what it is: 「これは…を装う」, {@code That is a copy of …}. */
    private Optional<Brand> behind(int statement, @Nullable Brand lender) {
        int next = statement + 1;
        return next < scene.statements().size()
                        && stated.named(statement).isEmpty()
                        && !stated.isSite(next)
                        && SAYS_WHAT_IT_IS.standsIn(
                                scene.statements().get(next).sentence().text())
                ? only(stated.named(next), lender)
                : Optional.empty();
    }

    /** In the sentence itself, else in the nearest before it that tells one. */
    private Optional<Brand> around(int statement, IntFunction<Set<Brand>> told, @Nullable Brand lender) {
        Optional<Brand> own = only(told.apply(statement), lender);
        if (own.isPresent()) {
            return own;
        }
        for (int i = statement - 1; i >= Math.max(0, statement - REACH); i--) {
            Set<Brand> near = isAnothers(i, statement) ? Set.of() : told.apply(i);
            if (!near.isEmpty()) {
                return only(near, lender);
            }
        }
        return only(told.apply(StatedBrands.SUBJECT), lender);
    }

    /** Whether a statement before is the record of another site, not words that lead to this one. */
    private boolean isAnothers(int before, int statement) {
        Statement other = scene.statements().get(before);
        boolean record = other.imitated() != null
                || !other.sentence().label().isEmpty()
                || other.meanings().stream().anyMatch(m -> m != Meaning.UNKNOWN)
                || wordsOf(other) <= LEADING_WORDS;
        return stated.isSite(before)
                && record
                && other.section() == scene.statements().get(statement).section();
    }

    private static int wordsOf(Statement statement) {
        int addresses = statement.sentence().spots().stream()
                .mapToInt(spot -> spot.end() - spot.start())
                .sum();
        return statement.sentence().text().length() - addresses;
    }

    /** Whether other sites of the report are told brands of their own. */
    private boolean isOneOfMany(int statement) {
        for (int i = 0; i < Math.min(LOOKED_AT, scene.statements().size()); i++) {
            if (i != statement && stated.isSite(i) && !stated.named(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Where the whole text names a single brand, it is meant. */
    private Optional<Brand> everywhere(@Nullable Brand lender) {
        if (everywhere == null) {
            everywhere = new LinkedHashSet<>();
            for (int i = 0; i < Math.min(LOOKED_AT, scene.statements().size()); i++) {
                if (!stated.isSite(i) && scene.statements().get(i).sentence().role() != Passage.Role.SIGNATURE) {
                    everywhere.addAll(stated.named(i));
                }
            }
        }
        return only(everywhere, lender);
    }

    private static Optional<Brand> only(Set<Brand> brands, @Nullable Brand lender) {
        List<Brand> told = brands.size() == 1
                ? List.copyOf(brands)
                : brands.stream().filter(brand -> !brand.equals(lender)).toList();
        return told.size() == 1 ? Optional.of(told.getFirst()) : Optional.empty();
    }
}
