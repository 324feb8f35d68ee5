package org.chosei.core.report.cue;

import org.chosei.core.report.Reason;

/** One line of the table: the words that fire it are the table's own business. */
public record Cue(Topic topic, String subtype, boolean strong, Reason reason) {

    public String code() {
        return reason.code();
    }
}
