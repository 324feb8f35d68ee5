package org.chosei.core.report.scene;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chosei.core.report.label.AssignedName;
import org.chosei.core.report.label.JsonRecord;
import org.chosei.core.report.label.Labels;
import org.chosei.core.report.label.Legend;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.label.Row;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;
import org.jspecify.annotations.Nullable;

/** What a line's place says of its addresses: the label before them, the column they stand in, the heading above. Lines are told in their order. */
final class Layout {
    /** A list of errata: what is right corrects what was reported, it is nobody's genuine site. */
    private static final String WRONG = "誤";

    private static final String RIGHT = "正";

    private final MailHeaders headers = new MailHeaders();
    private @Nullable Legend legend;
    /** A rule below a line makes it a title. */
    private static final Pattern RULE = Pattern.compile("\\s*([-=_~─━―＝])\\1{2,}\\s*");

    private Meaning heading = Meaning.UNKNOWN;
    private String title = "";
    private String before = "";

    boolean isMailHeader(Sentence sentence) {
        return headers.holds(sentence.text());
    }

    /** The row of a table that this line is, where one with a legend is going on. */
    Optional<Row> row(Sentence sentence) {
        if (sentence.spots().isEmpty()) {
            Legend.of(sentence.text()).ifPresent(found -> legend = found);
            return Optional.empty();
        }
        Optional<Row> row = JsonRecord.row(sentence.text())
                .or(() -> legend == null ? Optional.empty() : legend.row(sentence.text()));
        if (row.isEmpty()) {
            int last = sentence.spots().getLast().end();
            Legend.announced(sentence.text()
                            .substring(Math.min(last, sentence.text().length())))
                    .ifPresent(found -> legend = found);
        }
        return row;
    }

    /** For each spot of the line its meaning. */
    List<Meaning> meanings(Sentence sentence, Optional<Row> row) {
        if (sentence.spots().isEmpty()) {
            hear(sentence);
            return List.of();
        }
        if (row.isPresent()) {
            return sentence.spots().stream()
                    .map(spot -> row.get().at(spot.start()))
                    .toList();
        }
        title = "";
        boolean corrects = before.equals(WRONG) && sentence.label().equals(RIGHT);
        before = sentence.label();
        Meaning labelled = corrects ? Meaning.UNKNOWN : Labels.shipped().meaning(sentence.label());
        boolean weak = labelled == Meaning.UNKNOWN && sentence.label().isEmpty() && isBare(sentence)
                || labelled == Meaning.ADDRESS;
        if (weak && heading != Meaning.UNKNOWN) {
            labelled = heading;
        }
        Meaning told = labelled;
        Meaning side = side(sentence.label());
        return sentence.spots().stream()
                .map(spot -> side != Meaning.UNKNOWN && spot.isAddress() ? side : named(sentence, spot, told))
                .toList();
    }

    private void hear(Sentence sentence) {
        boolean ruled = RULE.matcher(sentence.text()).matches();
        title = ruled ? title : sentence.text();
        heading = ruled || sentence.heading() ? Labels.shipped().meaning(title) : Meaning.UNKNOWN;
    }

    /** What the record calls it, where the line has no label that tells. */
    private static Meaning named(Sentence sentence, Spot spot, Meaning told) {
        return told == Meaning.UNKNOWN ? AssignedName.before(sentence.text(), spot.start()) : told;
    }

    /** {@code From: 192.0.2.1} is no mail's header. */
    private static Meaning side(String label) {
        return switch (label) {
            case "from" -> Meaning.SOURCE;
            case "to" -> Meaning.TARGET;
            default -> Meaning.UNKNOWN;
        };
    }

    private static boolean isBare(Sentence sentence) {
        Spot first = sentence.spots().getFirst();
        return first.start() <= 6;
    }
}
