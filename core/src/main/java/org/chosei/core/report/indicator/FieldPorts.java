package org.chosei.core.report.indicator;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.port.Ports;
import org.chosei.core.report.port.Services;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;

/**
 * A form that names both sides each with its port, 「送信元: 192.0.2.1 (40123)」 over 「宛先: 198.51.100.2 (23)」: the victim's is the one
 * that was asked, the source's is its own.
 */
final class FieldPorts {

    private static final Pattern BRACKET = Pattern.compile("\\s?[(（]");

    /** As appliances write it, with the interface behind. */
    private static final Pattern APART =
            Pattern.compile("(?:\\s{1,2}:\\s{0,2}|:\\s{1,2}|,\\s?)(\\d{1,5})(?=\\s{0,2}(?:$|,\\s?\\p{L}))");

    /** Whether a field names the victim with the port that was asked. */
    private final boolean asked;

    FieldPorts(Scene scene) {
        this.asked = scene.statements().stream().anyMatch(FieldPorts::isTargetWithPort);
    }

    /** @param told what the words of the sentence give this spot */
    List<String> of(Statement statement, int index, List<String> told) {
        Meaning meaning = statement.meanings().get(index);
        if (meaning == Meaning.TARGET && told.isEmpty()) {
            int port = behind(statement.sentence(), index);
            return port == 0 ? told : List.of(Ports.of(port, "tcp"));
        }
        boolean own = asked
                && meaning == Meaning.SOURCE
                && (withColon(statement.sentence(), index) > 0
                        || told.size() == 1 && !Services.shipped().answerAt(Ports.number(told.getFirst(), 0)));
        return own ? List.of() : told;
    }

    /** Whether it is a field that names the victim and the port that was asked. */
    static boolean isTargetWithPort(Statement statement) {
        return statement.log() == null
                && !statement.meanings().isEmpty()
                && statement.meanings().getFirst() == Meaning.TARGET
                && (behind(statement.sentence(), 0) > 0
                        || !Ports.in(statement.sentence().withoutSpots('_')).isEmpty());
    }

    private static int behind(Sentence sentence, int index) {
        int written = withColon(sentence, index);
        int end = Math.min(sentence.spots().get(index).end(), sentence.text().length());
        return written > 0 || !BRACKET.matcher(sentence.text().substring(end)).lookingAt()
                ? written
                : Ports.after(sentence.text(), end);
    }

    /** {@code 192.0.2.1:23}, {@code 192.0.2.1 : 23, X1} and {@code 192.0.2.1, 23, X1}, and no network's {@code 192.0.2.0/24}. */
    private static int withColon(Sentence sentence, int index) {
        Spot spot = sentence.spots().get(index);
        if (!spot.isAddress()) {
            return 0;
        }
        if (sentence.text().startsWith(":", spot.end()) && spot.port() > 0) {
            return spot.port();
        }
        int end = Math.min(spot.end(), sentence.text().length());
        Matcher apart =
                APART.matcher(sentence.text()).region(end, sentence.text().length());
        return apart.lookingAt() ? Ports.number(apart.group(1), 0) : 0;
    }
}
