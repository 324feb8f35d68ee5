package org.chosei.core.report;

import java.util.stream.Collectors;
import org.chosei.core.report.cue.Cues;
import org.chosei.core.report.judge.Judgement;
import org.chosei.core.report.refang.Refang;

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

    /** A text as it was meant before its addresses were defanged, line by line: {@code hxxp[:]//a(dot)example} as {@code http://a.example}. */
    public static String refanged(String text) {
        return text.lines().map(line -> Refang.line(line).text()).collect(Collectors.joining("\n"));
    }
}
