package org.chosei.core.report.indicator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chosei.core.report.Category;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.cue.Cues;
import org.chosei.core.report.scene.Remarks;
import org.chosei.core.report.scene.Remarks.Kind;
import org.chosei.core.report.scene.Remarks.Remark;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;
import org.jspecify.annotations.Nullable;

/**
 * What the reporter clears, wherever else in the letter it stands: 「1つ目は弊社の監視です」, {@code please ignore the last one}; what was
 * named by mistake; all others where only one matters.
 */
final class Cleared {
    private static final PhraseBook PHRASES = PhraseBook.of(Cleared.class);
    private static final Phrase ASIDE_BEFORE = PHRASES.phrase("set-aside-before");
    private static final Phrase ASIDE_AFTER = PHRASES.phrase("set-aside-after");
    private static final Phrase ASIDE_BESIDE = PHRASES.phrase("set-aside-beside");
    private static final Phrase DROPPED_BEFORE = PHRASES.phrase("dropped-before");
    private static final Phrase ONLY_BEFORE = PHRASES.phrase("only-before");
    private static final Phrase ONLY_AFTER = PHRASES.phrase("only-after");
    private static final Phrase NOTHING_WRONG = PHRASES.phrase("pointed-at");
    private static final Phrase RETRACTED = PHRASES.phrase("retracted");
    private static final Phrase RETRACTED_BEFORE = PHRASES.phrase("retracted-before");
    private static final Phrase TURNED_OUT_OURS = PHRASES.phrase("turned-out-ours");
    private static final Phrase CORRECTS = PHRASES.phrase("corrects");

    private final Remarks remarks;
    private final CutNames cut;
    private final boolean corrects;
    /** Taken out of a list of sources. */
    private final Set<String> aside = new HashSet<>();
    /** Taken back, or passed over where only another one matters. */
    private final Set<String> dropped = new HashSet<>();

    Cleared(Scene scene, Remarks remarks) {
        this.remarks = remarks;
        this.cut = new CutNames(scene);
        this.corrects = CORRECTS.standsIn(scene.subject()) || scene.reporterSays(CORRECTS);
        Set<String> only = new HashSet<>();
        for (Remark remark : remarks.all()) {
            if (setsAside(remark)) {
                aside.addAll(remark.hosts());
            }
            if (drops(remark)) {
                dropped.addAll(remark.hosts());
            } else if (isOnly(remark)) {
                only.addAll(remark.hosts());
            }
        }
        if (!only.isEmpty()) {
            dropped.addAll(remarks.hosts());
            dropped.removeAll(only);
        }
    }

    /** Whether it is taken out of what the letter lists as sources. */
    boolean setAside(String host) {
        return aside.contains(host);
    }

    /** Whether it is no incident of this category; words that tell one do not clear it. */
    boolean clear(Spot spot, @Nullable Category category) {
        if (category == Category.SCAN && spot.isAddress() && setAside(spot.host()) || cut.hold(spot)) {
            return true;
        }
        List<String> said = remarks.pointingAt(spot.host());
        return said.stream().noneMatch(Cleared::accuses)
                && (dropped.contains(spot.host()) || said.stream().anyMatch(NOTHING_WRONG::standsIn));
    }

    private static boolean setsAside(Remark remark) {
        return remark.kind() == Kind.NAMED
                ? ASIDE_BESIDE.standsIn(remark.behind())
                : ASIDE_AFTER.standsIn(remark.behind()) || ASIDE_BEFORE.standsIn(remark.before());
    }

    private boolean drops(Remark remark) {
        return switch (remark.kind()) {
            case POINTED_AT -> DROPPED_BEFORE.standsIn(remark.before());
            case POINTED_AT_AMONG_NAMES -> false;
            case NAMED ->
                RETRACTED.standsIn(remark.behind())
                        || RETRACTED_BEFORE.standsIn(remark.before())
                        || corrects && TURNED_OUT_OURS.standsIn(remark.behind());
        };
    }

    private static boolean isOnly(Remark remark) {
        return remark.kind() == Kind.POINTED_AT
                && (ONLY_AFTER.standsIn(remark.behind()) || ONLY_BEFORE.standsIn(remark.before()));
    }

    private static boolean accuses(String clause) {
        return !Cue.categories(Cues.shipped().in(clause), true).isEmpty();
    }
}
