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
import org.chosei.core.report.scan.ToldByPort;
import org.chosei.core.report.scene.Remarks;
import org.chosei.core.report.scene.Scene;

/** The way from a letter to its understanding: lay out, gather, fit, find, rule. */
public final class Judgement {
    private Judgement() {}

    public static Understanding of(Letter letter, ReadingPolicy policy) {
        Correspondence correspondence = Correspondence.of(letter);
        Found found = found(correspondence.scene(letter, policy), policy);
        Scene scene = found.scene();
        List<Finding> findings = new ArrayList<>(found.findings());
        Ruling ruling = DispositionRules.rule(scene, findings);
        if (ruling.disposition() == Disposition.REPORT && findings.isEmpty()) {
            Findings.ofTheReport(scene).ifPresent(findings::add);
        }
        return new Understanding(
                ruling.disposition(),
                found.isCutOff()
                        ? ruling.reason()
                                .with(
                                        "多数のアドレスが記載されており、最初の約%,d件だけを読み取った".formatted(Candidates.MOST),
                                        "It names very many addresses; only about the first %,d were read"
                                                .formatted(Candidates.MOST))
                        : ruling.reason(),
                scene.language(),
                scene.passages(),
                found.candidates().stream().map(Candidate::indicator).distinct().toList(),
                findings,
                correspondence.tokens(),
                correspondence.answers(),
                findings.stream().anyMatch(Finding::isInOwnWords));
    }

    /** @param isCutOff whether the letter names more than was read */
    private record Found(Scene scene, List<Candidate> candidates, List<Finding> findings, boolean isCutOff) {
        static Found in(Scene scene, ReadingPolicy policy) {
            Remarks remarks = new Remarks(scene);
            List<Candidate> gathered = Candidates.of(scene, remarks, policy);
            Found told = of(scene, remarks, policy, gathered);
            return told.findings().isEmpty() ? of(scene, remarks, policy, ToldByPort.in(scene, gathered)) : told;
        }

        private static Found of(Scene scene, Remarks remarks, ReadingPolicy policy, List<Candidate> gathered) {
            List<Candidate> candidates = Fitting.fit(gathered, scene);
            return new Found(
                    scene,
                    candidates,
                    Findings.of(scene, remarks, policy.brands(), candidates),
                    gathered.size() >= Candidates.MOST);
        }
    }

    /** What the text tells, or where it tells nothing, what the subject does, in which busy people put all. */
    private static Found found(Scene scene, ReadingPolicy policy) {
        Found text = Found.in(scene, policy);
        if (!text.findings().isEmpty() || !scene.namesInSubject()) {
            return text;
        }
        Found subject = Found.in(scene.withSubjectSaid(), policy);
        return subject.findings().isEmpty() ? text : subject;
    }
}
