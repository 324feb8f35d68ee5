package org.chosei.core.report.indicator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/** Addresses of which the writer takes back what was said, wherever else in the letter they stand. */
final class Retracted {
    private static final PhraseBook PHRASES = PhraseBook.of(Retracted.class);
    private static final int LOOKED_AT = 200;
    private static final int REACH = 90;
    private static final Phrase AFTER = PHRASES.phrase("retracted");
    private static final Phrase BEFORE = PHRASES.phrase("retracted-before");

    private static final Phrase TURNED_OUT_OURS = PHRASES.phrase("turned-out-ours");
    private static final Phrase CORRECTS = PHRASES.phrase("corrects");

    private final boolean corrects;
    private final Set<String> hosts = new HashSet<>();

    Retracted(Scene scene) {
        this.corrects = CORRECTS.standsIn(scene.subject()) || scene.reporterSays(CORRECTS);
        scene.statements().stream()
                .limit(LOOKED_AT)
                .filter(s -> s.isReportersOwn() && s.log() == null)
                .forEach(this::hear);
    }

    boolean holds(Spot spot) {
        return hosts.contains(spot.host());
    }

    private void hear(Statement statement) {
        List<Spot> spots = statement.sentence().spots();
        String text = statement.sentence().text();
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            int from = i > 0 ? spots.get(i - 1).end() : 0;
            int to = i + 1 < spots.size() ? spots.get(i + 1).start() : text.length();
            String before = text.substring(Math.max(Math.min(from, spot.start()), spot.start() - REACH), spot.start());
            String after = text.substring(spot.end(), Math.max(spot.end(), Math.min(to, spot.end() + REACH)));
            if ((spot.isSite() || spot.isAddress()) && isTakenBack(before, after)) {
                hosts.add(spot.host());
            }
        }
    }

    private boolean isTakenBack(String before, String after) {
        return AFTER.standsIn(after) || BEFORE.standsIn(before) || corrects && TURNED_OUT_OURS.standsIn(after);
    }
}
