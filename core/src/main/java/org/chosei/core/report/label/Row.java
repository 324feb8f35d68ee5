package org.chosei.core.report.label;

import java.util.List;

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

    public boolean has(Meaning meaning) {
        return columns.contains(meaning);
    }
}
