package org.chosei.core.report.scan;

import java.util.List;
import java.util.Set;
import org.chosei.core.report.label.Element;
import org.chosei.core.report.label.Labels;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.words.Phrase;

/** A record that tells each side of an event below a title, 「■送信元」 over an address and its port, 「■宛先」 over those that were asked. */
final class SidedRecord {
    /** So many lines at most tell one side. */
    private static final int LONGEST = 5;

    private static final int LONGEST_TITLE = 24;
    /** How a port is called that only the title tells the side of. */
    private static final Set<String> PLAIN = Set.of("port", "ports", "port number", "ポート", "ポート番号");

    private static final Phrase ELEMENT = Phrase.ofAnyCase("<port(?: [^<>]{0,60})?>\\s{0,4}\\d");

    private SidedRecord() {}

    /** Whether this line gives a port below the source's title, and the other side stands below it. */
    static boolean givesSourcesOwnPort(List<Statement> statements, int place) {
        if (!isPlainPort(statements.get(place).sentence())) {
            return false;
        }
        boolean under = false;
        for (int i = place - 1; i >= Math.max(0, place - LONGEST) && !under; i--) {
            Meaning title = title(statements.get(i).sentence());
            if (title == Meaning.TARGET) {
                return false;
            }
            under = title == Meaning.SOURCE;
        }
        int end = Math.min(statements.size(), place + 1 + LONGEST);
        return under
                && statements.subList(place + 1, end).stream().anyMatch(s -> title(s.sentence()) == Meaning.TARGET);
    }

    private static boolean isPlainPort(Sentence sentence) {
        return PLAIN.contains(sentence.label()) || ELEMENT.standsIn(sentence.text());
    }

    private static Meaning title(Sentence sentence) {
        Meaning side = Element.side(sentence.text());
        if (side != Meaning.UNKNOWN) {
            return side;
        }
        return sentence.spots().isEmpty() && sentence.text().length() <= LONGEST_TITLE
                ? Labels.shipped().meaning(sentence.text())
                : Meaning.UNKNOWN;
    }
}
