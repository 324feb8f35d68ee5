package org.chosei.core.publication;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.chosei.core.publication.ProseRefused.Problem;

/** Checks the lines that an analyst gives for a figure before they are drawn, so that a slip is named with its line. */
final class Fences {
    private static final String FENCE = "```";
    private static final Set<String> KINDS = Set.of("source", "structure", "weekly");

    private final String name;
    private String kind = "";
    private int opened;
    private int columns;
    private int lines;

    private Fences(String name) {
        this.name = name;
    }

    /** @throws ProseRefused at the first line that cannot be drawn */
    static void check(String name, String text) {
        Fences fences = new Fences(name);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            fences.line(i + 1, lines.get(i));
        }
        if (!fences.kind.isEmpty()) {
            throw new ProseRefused(
                    name,
                    fences.opened,
                    1,
                    Problem.UNCLOSED,
                    "the figure is not closed: wanted a line of three backticks after it");
        }
    }

    private void line(int number, String line) {
        if (line.startsWith(FENCE)) {
            if (kind.isEmpty()) {
                open(number, line);
            } else {
                close(number);
            }
        } else if (kind.equals("structure")) {
            lines++;
            require(parts(line).size() == 3, number, line, Problem.ARROW, "from | label | to");
        } else if (kind.equals("weekly")) {
            lines++;
            week(number, line);
        }
    }

    private void open(int number, String line) {
        String head = line.substring(FENCE.length()).strip();
        kind = head.split(" ", 2)[0];
        require(
                KINDS.contains(kind) && head.contains(" "),
                number,
                line,
                Problem.KIND,
                "source, structure or weekly after the backticks, then a title");
        opened = number;
        lines = 0;
    }

    private void close(int number) {
        boolean drawn = kind.equals("source") || lines >= (kind.equals("weekly") ? 2 : 1);
        require(drawn, number, FENCE, Problem.EMPTY, "lines to draw before the end of the figure");
        kind = "";
    }

    private void week(int number, String line) {
        List<String> parts = parts(line);
        if (lines == 1) {
            columns = parts.size();
            return;
        }
        boolean counts = parts.stream().skip(1).allMatch(each -> each.matches("\\d{1,9}"));
        require(
                parts.size() == columns + 1 && counts,
                number,
                line,
                Problem.WEEK,
                "a label and %d whole numbers, as %s".formatted(columns, "1 Oct" + " | 14".repeat(columns)));
    }

    private void require(boolean right, int number, String line, Problem problem, String wanted) {
        if (!right) {
            throw new ProseRefused(
                    name,
                    number,
                    1,
                    problem,
                    "'%s' cannot be drawn: wanted %s".formatted(line, wanted),
                    line,
                    String.valueOf(columns));
        }
    }

    private static List<String> parts(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toList();
    }
}
