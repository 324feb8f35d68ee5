package org.chosei.core.report;

/**
 * Why a rule decided as it did, for the person who checks it.
 *
 * @param code stable, as {@code PH-03}; the tables of cues and dispositions explain it
 */
public record Reason(String code, String textJa, String textEn) {

    /** The same decision, with a word on what it was made without. */
    public Reason with(String ja, String en) {
        return new Reason(code, textJa + "。" + ja, textEn + ". " + en);
    }
}
