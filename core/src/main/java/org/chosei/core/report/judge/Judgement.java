package org.chosei.core.report.judge;

import java.util.ArrayList;
import java.util.List;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Finding;
import org.chosei.core.report.Letter;
import org.chosei.core.report.ReadingPolicy;
import org.chosei.core.report.Understanding;
import org.chosei.core.report.disposition.DispositionRules;
import org.chosei.core.report.disposition.Ruling;
import org.chosei.core.report.finding.Findings;
import org.chosei.core.report.indicator.Candidate;
import org.chosei.core.report.indicator.Candidates;
import org.chosei.core.report.key.Fitting;
import org.chosei.core.report.scene.Scene;

/** The way from a letter to its understanding: lay out, gather, fit, find, rule. */
public final class Judgement {
    private Judgement() {}

    public static Understanding of(Letter letter, ReadingPolicy policy) {
        Correspondence correspondence = Correspondence.of(letter);
        Scene scene = correspondence.scene(letter, policy);
        List<Candidate> candidates = Fitting.fit(Candidates.of(scene, policy), scene);
        List<Finding> findings = new ArrayList<>(Findings.of(scene, policy.brands(), candidates));
        Ruling ruling = DispositionRules.rule(scene, findings);
        if (ruling.disposition() == Disposition.REPORT && findings.isEmpty()) {
            Findings.ofTheReport(scene).ifPresent(findings::add);
        }
        return new Understanding(
                ruling.disposition(),
                ruling.reason(),
                scene.language(),
                scene.passages(),
                candidates.stream().map(Candidate::indicator).distinct().toList(),
                findings,
                correspondence.tokens(),
                correspondence.answers(),
                findings.stream().anyMatch(Finding::isInOwnWords));
    }
}
