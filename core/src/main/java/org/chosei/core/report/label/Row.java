package org.chosei.core.report.label;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A row of a table whose columns are known. */
public record Row(List<Meaning> columns, Cells cells) {

    /** What the column means that this place of the line lies in. */
    public Meaning at(int place) {
        return columns.get(cells.at(place));
    }

    /** The first cell of a column with this meaning, empty where there is none. */
    public String cell(Meaning meaning) {
        int column = columns.indexOf(meaning);
        return column < 0 ? "" : cells.texts().get(column);
    }

    /** All cells of columns with this meaning. */
    public Stream<String> cells(Meaning meaning) {
        return IntStream.range(0, columns.size())
                .filter(column -> columns.get(column) == meaning)
                .mapToObj(cells.texts()::get);
    }

    public boolean has(Meaning meaning) {
        return columns.contains(meaning);
    }
}
