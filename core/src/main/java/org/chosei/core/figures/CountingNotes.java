package org.chosei.core.figures;

import java.util.List;

/** The notes on counting methods, each with the quarters whose editions carry it (counting rule 22). */
public final class CountingNotes {
    private static final List<CountingNote> ALL = List.of(
            new CountingNote(
                    "ICS_SINCE_2018Q3",
                    Quarter.parse("2018Q3"),
                    Quarter.parse("2018Q4"),
                    "制御システム関連のインシデントは、2018年7月から9月の四半期より集計方法を変更しています。",
                    "Incidents related to industrial control systems have been counted differently since the quarter of July to September 2018."));

    private CountingNotes() {}

    public static List<CountingNote> of(Quarter quarter) {
        return ALL.stream().filter(note -> note.isFor(quarter)).toList();
    }
}
