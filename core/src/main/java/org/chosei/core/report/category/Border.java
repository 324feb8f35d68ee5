package org.chosei.core.report.category;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chosei.core.report.Category;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.cue.Topic;
import org.chosei.core.report.spot.Spot;
import org.jspecify.annotations.Nullable;

/** Which of the categories that words tell at once a key gets (counting rule 12). */
public final class Border {
    /** Rule 12: within one report a key gets the first that fits. */
    public static final List<Category> PRECEDENCE = List.of(
            Category.ICS,
            Category.TARGETED_ATTACK,
            Category.PHISHING,
            Category.MALWARE_SITE,
            Category.WEB_DEFACEMENT,
            Category.DOS,
            Category.SCAN,
            Category.OTHER);

    /** The categories whose key is a site. */
    static final Set<Category> SITES = Set.of(Category.PHISHING, Category.MALWARE_SITE, Category.WEB_DEFACEMENT);

    private static final Set<String> IMITATES =
            Set.of("PH-02", "PH-03", "PH-04", "PH-05", "PH-06", "PH-09", "PH-15", "PH-16", "PH-17", "PH-20", "PH-21");

    private static final Set<String> SUCCESS = Set.of("OT-01", "OT-02", "OT-03", "OT-08", "OT-41");

    /** Somebody's words on a camera's picture change no site. */
    private static final String DEVICE = "OT-42";

    private Border() {}

    /** The first by precedence of those that the words leave for this spot, of any spot where it is null. */
    static Optional<Category> settle(List<Cue> cues, boolean strong, @Nullable Spot spot) {
        Set<Category> categories = EnumSet.noneOf(Category.class);
        categories.addAll(Cue.categories(cues, strong));
        if (categories.contains(Category.OTHER) && succeeded(cues)) {
            categories.remove(Category.SCAN);
        }
        if (cues.stream().anyMatch(cue -> cue.code().equals(DEVICE))) {
            categories.remove(Category.WEB_DEFACEMENT);
        }
        if (spot != null) {
            bySpot(categories, cues, spot);
        }
        return PRECEDENCE.stream().filter(categories::contains).findFirst();
    }

    /** An infected machine is named by its address, what infects others by a URL; a program to download is no page that asks for passwords. */
    private static void bySpot(Set<Category> categories, List<Cue> cues, Spot spot) {
        boolean offers = categories.contains(Category.MALWARE_SITE);
        if (offers && !spot.isDownload() && spot.isSite() && merelyImitates(cues)) {
            categories.remove(Category.PHISHING);
        }
        if (offers && spot.isDownload()) {
            categories.remove(Category.PHISHING);
            categories.remove(Category.WEB_DEFACEMENT);
        } else if (offers && !spot.schemed() && spot.path().isEmpty() && says(cues, "O-INFECTED")) {
            categories.remove(Category.MALWARE_SITE);
            if (spot.isAddress()) {
                categories.remove(Category.WEB_DEFACEMENT);
            }
        } else if (offers && spot.isAddress() && spot.path().isEmpty() && categories.contains(Category.SCAN)) {
            categories.remove(Category.MALWARE_SITE);
        }
    }

    /** Whether no word says that the false page asks for anything: then what it offers decides. */
    private static boolean merelyImitates(List<Cue> cues) {
        return cues.stream()
                .filter(cue -> cue.topic() == Topic.PHISHING)
                .allMatch(cue -> IMITATES.contains(cue.code()));
    }

    /** Whether words tell of an intrusion that succeeded, without saying into what. */
    static boolean succeeded(List<Cue> cues) {
        return cues.stream().anyMatch(cue -> SUCCESS.contains(cue.code()));
    }

    private static boolean says(List<Cue> cues, String subtype) {
        return cues.stream().anyMatch(cue -> cue.subtype().equals(subtype));
    }
}
