package org.chosei.core.report.label;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The head of a table, or a line that names the columns of one: {@code attacker,last_contact,dport,proto}, 「（申告日 / URL / ブランド）」. */
public record Legend(List<Meaning> columns) {
    private static final int LONGEST = 400;
    private static final int WIDEST = 28;
    private static final Pattern BEFORE = Pattern.compile(
            "^#\\s?(?:fields|columns)[:\\s]\\s?|^.{0,120}?(?:columns|fields|format|per line|per row|layout|header|項目|形式|書式|列)\\s?(?:are|is|は|の順|follows)?\\s?[:：]|^[^（(]{0,120}[（(](?=[^）)]{5,200}[）)]\\s?[。.]?\\s*$)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BEHIND = Pattern.compile("[）)]\\s?[。.]?\\s*$");

    public Legend {
        columns = List.copyOf(columns);
    }

    /** The legend that a line is, where most of its cells are names of columns. */
    public static Optional<Legend> of(String line) {
        if (line.length() > LONGEST || line.isBlank()) {
            return Optional.empty();
        }
        return named(line).or(() -> {
            String text = BEHIND.matcher(BEFORE.matcher(line).replaceFirst("")).replaceFirst("");
            return text.equals(line) ? Optional.empty() : named(text);
        });
    }

    private static Optional<Legend> named(String line) {
        List<String> cells = Cells.of(line).texts();
        if (cells.size() < 2 || cells.stream().anyMatch(cell -> cell.length() > WIDEST)) {
            return Optional.empty();
        }
        List<Meaning> columns =
                cells.stream().map(cell -> Labels.shipped().meaning(cell)).toList();
        long known = columns.stream().filter(m -> m != Meaning.UNKNOWN).count();
        boolean holds = columns.stream()
                .anyMatch(m -> m == Meaning.SOURCE
                        || m == Meaning.TARGET
                        || m == Meaning.SITE
                        || m == Meaning.ADDRESS
                        || m == Meaning.CONTROL);
        return known >= 2 && known * 2 >= cells.size() && holds ? Optional.of(new Legend(columns)) : Optional.empty();
    }

    /** The row of a table that this legend heads, where its cells are as many. */
    public Optional<Row> row(String line) {
        Cells cells = Cells.of(line, columns.size());
        return cells.texts().size() == columns.size() && columns.size() > 1
                ? Optional.of(new Row(columns, cells))
                : Optional.empty();
    }
}
