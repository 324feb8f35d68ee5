package org.chosei.core.report.scan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.report.port.Ports;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/** Bare numbers that answer the question for the port: {@code Which port? – 3389.} 「何番に。答 23 です」. */
final class PortAnswer {
    private static final Phrase ASKED = PhraseBook.of(PortAnswer.class).phrase("asked-for-port");
    private static final Pattern BARE = Pattern.compile(
            "^\\s{0,4}(?:[a-z答回え]{1,8}\\s{0,2}[:：.)]?\\s{0,3})?(\\d{1,5}(?:[\\s、,・/&と]{1,3}\\d{1,5}){0,9})\\s?(?:です|でした)?[。.]?\\s*$",
            Pattern.CASE_INSENSITIVE);

    private PortAnswer() {}

    /** The ports that this statement gives to the question before it. */
    static List<String> in(List<Statement> statements, int place) {
        if (place == 0 || !ASKED.standsIn(statements.get(place - 1).sentence().text())) {
            return List.of();
        }
        Matcher bare = BARE.matcher(statements.get(place).sentence().text());
        return bare.find()
                ? Ports.numbers(bare.group(1).replace('と', ',')).stream()
                        .map(port -> Ports.of(port, "tcp"))
                        .toList()
                : List.of();
    }
}
