package org.chosei.core.report;

import org.chosei.core.report.cue.Cues;
import org.chosei.core.report.judge.Judgement;

/** Makes of a letter what the centre understands of it: a pure function of the letter and the policy (invariant 2). */
public final class Reading {
    private Reading() {}

    public static Understanding understand(Letter letter, ReadingPolicy policy) {
        return Judgement.of(letter, policy);
    }

    /** The reason that stands behind a stored code; the code alone where no rule has it any more. */
    public static Reason reason(String code) {
        return Cues.shipped().reason(code);
    }
}
