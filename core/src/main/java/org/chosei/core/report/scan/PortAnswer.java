package org.chosei.core.report.scan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.report.label.Labels;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.port.Ports;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/** Bare numbers that answer the question for the port, on the next line or behind it: {@code Which port? – 3389.} 「何番へ　23」. */
final class PortAnswer {
    private static final Phrase ASKED = PhraseBook.of(PortAnswer.class).phrase("asked-for-port");
    private static final Pattern BARE = Pattern.compile(
            "^\\s{0,4}(?:[a-z答回え]{1,8}\\s{0,2}[:：.)]?\\s{0,3})?(\\d{1,5}(?:[\\s、,・/&と]{1,3}\\d{1,5}){0,9})\\s?(?:です|でした)?[。.]?\\s*$",
            Pattern.CASE_INSENSITIVE);
    /** A name that nothing but blanks parts from its numbers. */
    private static final Pattern BEHIND = Pattern.compile(
            "^[\\s・*•-]{0,6}([^\\d\\s][^\\d]{0,18}[^\\d\\s])\\s{1,20}(\\d{1,5}(?:[\\s、,・/&]{1,3}\\d{1,5}){0,9})\\s*$");

    private PortAnswer() {}

    /** The ports that this statement gives to the question before it, or to its own. */
    static List<String> in(List<Statement> statements, int place) {
        Matcher behind = BEHIND.matcher(statements.get(place).sentence().text());
        if (behind.find() && Labels.shipped().meaning(behind.group(1)) == Meaning.PORT) {
            return ports(behind.group(2));
        }
        if (place == 0 || !ASKED.standsIn(statements.get(place - 1).sentence().text())) {
            return List.of();
        }
        Matcher bare = BARE.matcher(statements.get(place).sentence().text());
        return bare.find() ? ports(bare.group(1).replace('と', ',')) : List.of();
    }

    private static List<String> ports(String numbers) {
        return Ports.numbers(numbers).stream()
                .map(port -> Ports.of(port, "tcp"))
                .toList();
    }
}
