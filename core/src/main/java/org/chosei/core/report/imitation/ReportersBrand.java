package org.chosei.core.report.imitation;

import java.util.Optional;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Brands;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;
import org.jspecify.annotations.Nullable;

/**
 * The brand of a reporter who writes of itself, 「弊社を詐称するサイト」, {@code an imitation of our shop}: the one whose domain the
 * mail came from, else, of a shop or an organisation in Japan that the table does not list, one that stands for all those.
 */
final class ReportersBrand {
    private static final PhraseBook PHRASES = PhraseBook.of(ReportersBrand.class);
    private static final Phrase OURS = Phrase.of(
            "弊社|当社|当行|弊行|当庁|当機構|(?i)\\bour (?:brand|company|bank|customers|clients|users|organi[sz]ation)|\\bus\\b");

    private static final Phrase IMITATED_JA = PHRASES.phrase("imitated-ja");

    private static final Phrase IMITATED_EN = PHRASES.phrase("imitated-en");
    private static final Phrase SHOP =
            Phrase.ofAnyCase("店|通販|ショップ|注文|商品|\\b(?:shops?|stores?|orders?|checkout|merchandise|retail(?:er)?)\\b");
    private static final Phrase IN_JAPAN = Phrase.ofAnyCase(
            "\\bin (?:[a-z]{2,16}, ?)?japan\\b|\\bjapanese (?:shop|store|company|firm|maker|retailer|university|school|bank)");

    private final Scene scene;
    private final Brands brands;
    /** What the whole text says is found out once, however many sites it names; null until then. */
    private @Nullable Optional<Brand> listed;

    private @Nullable Optional<Brand> unlisted;

    ReportersBrand(Scene scene, Brands brands) {
        this.scene = scene;
        this.brands = brands;
    }

    /** Where the reporter is a brand of the table. */
    Optional<Brand> listed() {
        Optional<Brand> known = listed;
        if (known == null) {
            known = brands.ownerOf(scene.letter().senderHost()).filter(brand -> scene.reporterSays(OURS));
            listed = known;
        }
        return known;
    }

    /** Where the reporter says that it is imitated and writes from Japan, and the table does not hold it. */
    Optional<Brand> unlisted() {
        Optional<Brand> known = unlisted;
        if (known == null) {
            known = isInJapan() && saysThatItIsImitated()
                    ? brands.byCode(says(SHOP) ? Brand.UNLISTED_SHOP : Brand.UNLISTED)
                    : Optional.empty();
            unlisted = known;
        }
        return known;
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
}
