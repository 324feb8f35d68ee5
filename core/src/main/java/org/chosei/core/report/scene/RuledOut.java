package org.chosei.core.report.scene;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.cue.Topic;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/**
 * What the reporter looked into and found not to be, where the letter is about one site or address and says what it is instead:
 * 「フィッシングではないかとの声があったが、フィッシングには当たらず、改ざんであった」. Then the word itself, as others said it or the
 * reporter first thought, tells nothing.
 */
final class RuledOut {
    private static final int LOOKED_AT = 200;
    private static final PhraseBook PHRASES = PhraseBook.of(RuledOut.class);
    private static final Map<Topic, Phrase> DENIED = Map.of(
            Topic.PHISHING, PHRASES.phrase("no-phishing"),
            Topic.WEB_DEFACEMENT, PHRASES.phrase("no-defacement"),
            Topic.DOS, PHRASES.phrase("no-flood"));

    private RuledOut() {}

    static Set<Topic> in(List<Statement> statements) {
        List<Statement> own = statements.stream()
                .limit(LOOKED_AT)
                .filter(Statement::isReportersOwn)
                .toList();
        Set<Topic> denied = EnumSet.noneOf(Topic.class);
        DENIED.forEach((topic, phrase) -> {
            if (own.stream().anyMatch(s -> phrase.standsIn(s.sentence().text())) && tellsElse(topic, own)) {
                denied.add(topic);
            }
        });
        return denied.isEmpty() || hosts(own) != 1 ? Set.of() : denied;
    }

    private static boolean tellsElse(Topic denied, List<Statement> own) {
        return own.stream()
                .flatMap(s -> s.cues().stream())
                .filter(Cue::strong)
                .anyMatch(cue -> cue.topic() != denied && cue.topic().category().isPresent());
    }

    private static int hosts(List<Statement> own) {
        Set<String> hosts = new HashSet<>();
        for (Statement statement : own) {
            List<Spot> spots = statement.sentence().spots();
            for (int i = 0; i < spots.size(); i++) {
                Meaning meaning = statement.meanings().get(i);
                if ((spots.get(i).isSite() || spots.get(i).isAddress())
                        && meaning != Meaning.CONTACT
                        && meaning != Meaning.REFERENCE) {
                    hosts.add(spots.get(i).host());
                }
            }
        }
        return hosts.size();
    }
}
