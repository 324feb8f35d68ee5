package org.chosei.core.report.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chosei.core.report.Passage;
import org.chosei.core.report.label.Label;
import org.chosei.core.report.refang.Refang;
import org.chosei.core.report.refang.Refanged;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.spot.Spotter;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/** Cuts a passage into sentences: wrapped lines are joined, headings and labels are told, nothing is cut inside an address. */
public final class Sentences {
    private static final int LONGEST_SENTENCE = 1000;
    private static final int SEPARATORS_OF_A_ROW = 3;
    /** Letters that no abbreviation has before its stop. */
    private static final int WORD = 4;

    private static final Phrase NAME_WITH_MARK = PhraseBook.of(Sentences.class).phrase("name-with-a-mark");
    private static final int LONGEST_NAME = 20;

    private final Passage passage;
    private final List<Sentence> sentences = new ArrayList<>();

    private Sentences(Passage passage) {
        this.passage = passage;
    }

    public static List<Sentence> of(Passage passage) {
        Sentences sentences = new Sentences(passage);
        WrittenLine.of(passage).forEach(sentences::take);
        return sentences.sentences;
    }

    private void take(WrittenLine line) {
        if (line.text().isBlank()) {
            return;
        }
        Refanged refanged = Refang.line(line.text());
        List<Spot> spots = Spotter.spots(refanged);
        String text = refanged.text();
        Optional<Label> named = Label.of(text);
        String label = named.filter(found ->
                        spots.isEmpty() || found.end() <= spots.getFirst().start())
                .or(() -> spots.isEmpty()
                        ? Optional.empty()
                        : Label.before(
                                text, spots.getFirst().start(), spots.getFirst().end()))
                .map(Label::name)
                .orElse("");
        boolean field =
                named.filter(found -> !text.substring(found.end()).isBlank()).isPresent();
        boolean heading = spots.isEmpty() && !field && Heading.is(text);
        boolean row = isRow(text);
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            boolean overlong = at - start > LONGEST_SENTENCE && isBetweenSpots(spots, at);
            if (at + 1 == text.length() || overlong || !row && (ends(text, at) || endsBeforeSpot(text, at, spots))) {
                add(text, start, at + 1, spots, line.number(), heading, label);
                start = at + 1;
            }
        }
    }

    private void add(String text, int start, int end, List<Spot> spots, int number, boolean heading, String label) {
        int from = nextSpot(spots, start);
        int to = nextSpot(spots, end);
        if (text.substring(start, end).isBlank()) {
            return;
        }
        List<Spot> within = new ArrayList<>();
        for (Spot spot : spots.subList(from, to)) {
            within.add(start == 0 ? spot : spot.movedBack(start));
        }
        sentences.add(new Sentence(
                passage.part(), number, passage.role(), text.substring(start, end), within, heading, label));
    }

    private static boolean isBetweenSpots(List<Spot> spots, int at) {
        int next = nextSpot(spots, at + 1);
        return next == 0 || spots.get(next - 1).end() <= at + 1;
    }

    /** The first spot that begins at or after {@code place}; spots are in order. */
    private static int nextSpot(List<Spot> spots, int place) {
        int low = 0;
        int high = spots.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spots.get(middle).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A table's row is not cut, whatever marks its cells hold. */
    private static boolean isRow(String text) {
        int separators = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            separators +=
                    c == '\t' || c == '|' || c == '｜' || c == ';' || c == ',' && text.charAt(i + 1) != ' ' ? 1 : 0;
        }
        return separators >= SEPARATORS_OF_A_ROW;
    }

    /** A full stop before an address, which begins with a small letter or a digit: {@code for a maker. www.shop.example, our server}. */
    private static boolean endsBeforeSpot(String text, int at, List<Spot> spots) {
        if (text.charAt(at) != '.' || at < WORD || !text.startsWith(" ", at + 1)) {
            return false;
        }
        int next = nextSpot(spots, at + 2);
        return next < spots.size()
                && spots.get(next).start() == at + 2
                && text.substring(at - WORD, at).chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        if (c == '。' || c == '！' || c == '？') {
            return true;
        }
        boolean parts = c == ';' && at > 0 && text.charAt(at - 1) != ' '; // with a blank before it, it parts cells
        boolean stop = c == '.' || c == '!' && !isOfName(text, at) || c == '?' || parts;
        return stop
                && at + 2 < text.length()
                && text.charAt(at + 1) == ' '
                && (Character.isUpperCase(text.charAt(at + 2)) || c == ';' || isItem(text, at + 2));
    }

    /** The number of an item in brackets, {@code (2)}. */
    private static boolean isItem(String text, int at) {
        return text.charAt(at) == '('
                && at + 2 < text.length()
                && Character.isDigit(text.charAt(at + 1))
                && text.charAt(at + 2) == ')';
    }

    /** A mark that a name ends with, {@code Yahoo! JAPAN}. */
    private static boolean isOfName(String text, int at) {
        return NAME_WITH_MARK.standsIn(text.substring(Math.max(0, at - LONGEST_NAME), at));
    }
}
