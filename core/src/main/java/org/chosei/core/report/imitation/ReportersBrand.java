package org.chosei.core.report.imitation;

import java.util.Optional;
import java.util.function.Supplier;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Brands;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/**
 * The brand of a reporter who writes of itself, 「弊社を詐称するサイト」, {@code an imitation of our shop}: the one whose domain the
 * mail came from, else, of a shop or an organisation in Japan that the table does not list, one that stands for all those.
 */
final class ReportersBrand {
    private static final PhraseBook PHRASES = PhraseBook.of(ReportersBrand.class);
    private static final Phrase OURS = Phrase.of(
            "弊社|当社|当行|弊行|当庁|当機構|(?i)\\bour (?:brand|company|bank|customers|clients|users|organi[sz]ation)|(?<![\\w.-])us\\b");

    private static final Phrase IMITATED_JA = PHRASES.phrase("imitated-ja");

    private static final Phrase IMITATED_EN = PHRASES.phrase("imitated-en");
    private static final Phrase SHOP =
            Phrase.ofAnyCase("店|通販|ショップ|注文|商品|\\b(?:shops?|stores?|orders?|checkout|merchandise|retail(?:er)?)\\b");
    private static final Phrase IN_JAPAN = Phrase.ofAnyCase(
            "\\bin (?:[a-z]{2,16}, ?)?japan\\b|\\bjapanese (?:shop|store|company|firm|maker|retailer|university|school|bank)");

    private final Scene scene;
    private final Brands brands;
    private final FoundOnce listed = new FoundOnce(this::findListed);
    private final FoundOnce unlisted = new FoundOnce(this::findUnlisted);

    ReportersBrand(Scene scene, Brands brands) {
        this.scene = scene;
        this.brands = brands;
    }

    /** Where the reporter is a brand of the table. */
    Optional<Brand> listed() {
        return listed.brand();
    }

    /** Where the reporter says that it is imitated and writes from Japan, and the table does not hold it. */
    Optional<Brand> unlisted() {
        return unlisted.brand();
    }

    private Optional<Brand> findListed() {
        return brands.ownerOf(scene.letter().senderHost()).filter(brand -> scene.reporterSays(OURS));
    }

    private Optional<Brand> findUnlisted() {
        return isInJapan() && saysThatItIsImitated()
                ? brands.byCode(says(SHOP) ? Brand.UNLISTED_SHOP : Brand.UNLISTED)
                : Optional.empty();
    }

    private boolean saysThatItIsImitated() {
        return says(IMITATED_JA) || says(IMITATED_EN);
    }

    private boolean says(Phrase phrase) {
        return phrase.standsIn(scene.subject()) || scene.reporterSays(phrase);
    }

    private boolean isInJapan() {
        return scene.letter().senderHost().endsWith(".jp")
                || scene.language().equals("ja")
                || scene.reporterSays(IN_JAPAN);
    }

    /** The whole text is asked once, and only if a site needs the answer, however many sites it names. */
    private static final class FoundOnce {
        private final Supplier<Optional<Brand>> search;
        private boolean searched;
        private Optional<Brand> found = Optional.empty();

        FoundOnce(Supplier<Optional<Brand>> search) {
            this.search = search;
        }

        Optional<Brand> brand() {
            if (!searched) {
                found = search.get();
                searched = true;
            }
            return found;
        }
    }
}
