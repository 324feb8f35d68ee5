package org.chosei.core.report.indicator;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.chosei.core.report.scene.Enumeration;
import org.chosei.core.report.scene.Enumeration.Pointed;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/**
 * Addresses that the reporter takes out of a list of sources in words: 「1つ目は弊社の監視です」, {@code please ignore the last one}, 「先頭行の
 * 192.0.2.1 は当方の監視ですので対象から外してください」. Lines of logs and lists that show them are only mentions then.
 */
final class SetAside {
    private static final PhraseBook PHRASES = PhraseBook.of(SetAside.class);
    private static final int REACH = 120;
    private static final Phrase BEFORE = PHRASES.phrase("set-aside-before");
    private static final Phrase AFTER = PHRASES.phrase("set-aside-after");
    private static final Phrase BESIDE = PHRASES.phrase("set-aside-beside");
    private static final Pattern JOINED = Pattern.compile("[\\s・、,，とや&/]*(?:and |or )?(?:the )?");

    private final Set<String> hosts = new HashSet<>();

    SetAside(Scene scene) {
        Enumeration listed = new Enumeration(scene);
        List<Statement> statements = scene.statements();
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).isReportersOwn() && statements.get(i).log() == null) {
                hearAddress(statements.get(i).sentence());
                hearPlaces(statements.get(i).sentence(), listed.pointedAtIn(i));
            }
        }
    }

    boolean holds(String host) {
        return hosts.contains(host);
    }

    private void hearAddress(Sentence sentence) {
        for (Spot spot : sentence.spots()) {
            String text = sentence.text();
            if (spot.isAddress()
                    && BESIDE.standsIn(text.substring(spot.end(), Math.min(text.length(), spot.end() + REACH)))) {
                hosts.add(spot.host());
            }
        }
    }

    /** What is said behind the last of several that are spoken of together is said of all. */
    private void hearPlaces(Sentence sentence, List<Pointed> pointed) {
        String text = sentence.text().toLowerCase(Locale.ROOT);
        boolean aside = false;
        for (int i = pointed.size() - 1; i >= 0; i--) {
            Pointed one = pointed.get(i);
            int next = i + 1 < pointed.size() ? pointed.get(i + 1).start() : text.length();
            String behind = text.substring(one.end(), Math.min(next, one.end() + REACH));
            boolean joined = i + 1 < pointed.size() && JOINED.matcher(behind).matches();
            aside = joined && aside
                    || AFTER.standsIn(behind)
                    || BEFORE.standsIn(text.substring(Math.max(0, one.start() - REACH), one.start()));
            if (aside) {
                hosts.add(one.host());
            }
        }
    }
}
