package org.chosei.server.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chosei.core.report.Finding;
import org.chosei.core.report.Indicator;
import org.chosei.core.report.Passage;
import org.chosei.core.report.Understanding;
import org.chosei.server.web.Defanged;
import org.jspecify.annotations.Nullable;

/** A message as it lies on the desk: its passages in order, each address in them marked and tied to what it led to. */
record Paper(List<Section> sections, Map<String, Integer> numbers) {

    /**
     * One voice's stretch of the text.
     *
     * @param part of the message that it stands in
     */
    record Section(int part, Passage.Role role, List<List<Piece>> lines) {

        /** Whether it is shown as a part of its own, named and dimmed. */
        public boolean isAside() {
            return role != Passage.Role.SAID;
        }
    }

    /**
     * A stretch of a line.
     *
     * @param number of the address among those understood, 0 for one that is a mention only and for plain text
     * @param finding place of the finding that rests on it, from 1; 0 for none
     */
    record Piece(String text, @Nullable Indicator indicator, int number, int finding) {
        static Piece plain(String text) {
            return new Piece(text, null, 0, 0);
        }
    }

    /** What the message itself says, when what somebody typed for it stands in its last part. */
    Paper withoutLastPart() {
        int last = lastPart();
        return new Paper(
                sections.stream().filter(section -> section.part() < last).toList(), numbers);
    }

    Paper lastPartOnly() {
        int last = lastPart();
        return new Paper(
                sections.stream().filter(section -> section.part() == last).toList(), numbers);
    }

    private int lastPart() {
        return sections.stream().mapToInt(Section::part).max().orElse(0);
    }

    static Paper of(Understanding understood) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Indicator indicator : understood.indicators()) {
            if (indicator.notCounted() == null) {
                numbers.putIfAbsent(indicator.value(), numbers.size() + 1);
            }
        }
        Map<String, Integer> findings = findings(understood.findings());
        List<Section> sections = understood.passages().stream()
                .map(passage -> section(passage, understood.indicators(), numbers, findings))
                .toList();
        return new Paper(sections, numbers);
    }

    private static Map<String, Integer> findings(List<Finding> findings) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            for (Indicator indicator : findings.get(i).indicators()) {
                places.putIfAbsent(indicator.value(), i + 1);
            }
        }
        return places;
    }

    private static Section section(
            Passage passage, List<Indicator> indicators, Map<String, Integer> numbers, Map<String, Integer> findings) {
        List<List<Piece>> lines = new ArrayList<>();
        String[] texts = passage.text().split("\\R", -1);
        for (int i = 0; i < texts.length; i++) {
            int line = passage.firstLine() + i;
            List<Indicator> here = indicators.stream()
                    .filter(indicator -> indicator.place().part() == passage.part()
                            && indicator.place().line() == line)
                    .sorted(Comparator.comparingInt((Indicator indicator) ->
                                    indicator.original().length())
                            .reversed())
                    .toList();
            lines.add(pieces(texts[i], here, numbers, findings));
        }
        return new Section(passage.part(), passage.role(), lines);
    }

    /** Marks every address of a line; of two that begin at the same place the longer wins, as a URL over its host. */
    private static List<Piece> pieces(
            String line, List<Indicator> here, Map<String, Integer> numbers, Map<String, Integer> findings) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (true) {
            Indicator next = null;
            int start = line.length();
            for (Indicator indicator : here) {
                int found = line.indexOf(indicator.original(), at);
                if (found >= 0 && found < start) {
                    next = indicator;
                    start = found;
                }
            }
            if (start > at) {
                pieces.add(Piece.plain(line.substring(at, start)));
            }
            if (next == null) {
                return pieces;
            }
            int number = next.notCounted() == null ? numbers.getOrDefault(next.value(), 0) : 0;
            pieces.add(new Piece(Defanged.text(next.original()), next, number, findings.getOrDefault(next.value(), 0)));
            at = start + next.original().length();
        }
    }
}
