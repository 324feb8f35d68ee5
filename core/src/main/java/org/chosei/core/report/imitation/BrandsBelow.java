package org.chosei.core.report.imitation;

import java.util.Optional;
import java.util.Set;
import org.chosei.core.directory.Brand;
import org.chosei.core.report.Passage;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.words.Phrase;
import org.jspecify.annotations.Nullable;

/** In a list of sites, what a field or a line below each says of the brand. */
final class BrandsBelow {
    private static final int REACH = 6;
    private static final int LONGEST_NAME = 32;

    /** What ends as a sentence does says something of a name. */
    private static final Phrase SENTENCE = Phrase.of("[。！？][)）」』]?\\s*$|(?:です|でした|ます|ました|ません)[)）」』]?\\s*$");

    private final Scene scene;
    private final StatedBrands stated;

    /** Whether names stand above their sites, once asked for. */
    private @Nullable Boolean namesLead;

    BrandsBelow(Scene scene, StatedBrands stated) {
        this.scene = scene;
        this.stated = stated;
    }

    /** The brands that stand below the site of this statement and belong to it, never an empty set. */
    Optional<Set<Brand>> of(int statement) {
        return field(statement).or(() -> name(statement));
    }

    /** In a list of records that each begin with the site, the field below it that names a brand. */
    private Optional<Set<Brand>> field(int statement) {
        for (int i = statement + 1; i < Math.min(scene.statements().size(), statement + 1 + REACH); i++) {
            if (stated.isSite(i)) {
                return Optional.empty();
            }
            String label = sentence(i).label();
            if (!label.isEmpty() && !stated.named(i).isEmpty()) {
                return beginsRecords(label, statement) ? Optional.empty() : Optional.of(stated.named(i));
            }
        }
        return Optional.empty();
    }

    /** In a list of sites the line below each that says nothing but a name. */
    private Optional<Set<Brand>> name(int statement) {
        return isName(statement + 1) && !namesLead() ? Optional.of(stated.named(statement + 1)) : Optional.empty();
    }

    private boolean isName(int statement) {
        return statement >= 0
                && statement < scene.statements().size()
                && !stated.isSite(statement)
                && sentence(statement).role() != Passage.Role.SIGNATURE
                && sentence(statement).label().isEmpty()
                && sentence(statement).text().strip().length() <= LONGEST_NAME
                && !SENTENCE.standsIn(sentence(statement).text())
                && !stated.named(statement).isEmpty();
    }

    /** Whether the first site has such a line above it: then each name leads to what stands below. */
    private boolean namesLead() {
        if (namesLead == null) {
            int first = 0;
            while (first < scene.statements().size() && !stated.isSite(first)) {
                first++;
            }
            namesLead = isName(first - 1);
        }
        return namesLead;
    }

    /** Whether a field of that name stands before the first site, so that records begin with it. */
    private boolean beginsRecords(String label, int statement) {
        for (int i = 0; i <= statement && !stated.isSite(i); i++) {
            if (sentence(i).label().equals(label)) {
                return true;
            }
        }
        return false;
    }

    private Sentence sentence(int statement) {
        return scene.statements().get(statement).sentence();
    }
}
