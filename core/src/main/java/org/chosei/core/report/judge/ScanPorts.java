package org.chosei.core.report.judge;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chosei.core.report.Category;
import org.chosei.core.report.Indicator.Mention;
import org.chosei.core.report.Passage;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.log.LogEntry;
import org.chosei.core.report.log.Ports;

/**
 * The ports of a scan (counting rule 13): those of the source's own lines, else those of the lines about it, else those that the
 * text names for all. A service that is merely named is no port; but where a report tells of probing and shows only what a program
 * logged of it, the program's usual port is what was probed.
 */
final class ScanPorts {
    private static final Comparator<String> BY_NUMBER = Comparator.comparingInt(
                    (String port) -> Integer.parseInt(port.substring(0, port.indexOf('/'))))
            .thenComparing(Comparator.naturalOrder());

    private final Scene scene;
    private final Map<Integer, Set<String>> bySource;
    private final Set<String> forAll;
    private final boolean assumed;
    private final boolean probing;

    ScanPorts(Scene scene, List<Candidate> candidates) {
        this.scene = scene;
        PortLines lines = PortLines.of(scene);
        List<Candidate> sources =
                candidates.stream().filter(c -> c.isOpen(Category.SCAN)).toList();
        NavigableSet<Integer> without = sources.stream()
                .filter(c -> c.ports().isEmpty())
                .map(Candidate::statement)
                .collect(Collectors.toCollection(TreeSet::new));
        this.bySource = lines.bySource(without);
        this.forAll = new LinkedHashSet<>(lines.all());
        forAll.addAll(Ports.in(scene.subject()));
        candidates.stream()
                .filter(c -> c.mention() == Mention.VICTIM_SIDE && c.place().passage() != Passage.Role.LOG)
                .forEach(c -> forAll.addAll(c.ports()));
        this.assumed = sources.stream().allMatch(c -> c.ports().isEmpty() || isAssumed(c))
                && sources.stream()
                                .map(Candidate::ports)
                                .filter(p -> !p.isEmpty())
                                .distinct()
                                .count()
                        == 1;
        this.probing = tellsOfProbing();
    }

    /** Whether the words tell of probing; where they tell of logins that were tried it is the service that was meant, not a port. */
    private boolean tellsOfProbing() {
        Set<String> subtypes = new HashSet<>();
        scene.subjectCues().stream().filter(Cue::strong).map(Cue::subtype).forEach(subtypes::add);
        scene.statements().stream()
                .filter(Statement::isReportersOwn)
                .flatMap(s -> s.cues().stream())
                .filter(Cue::strong)
                .map(Cue::subtype)
                .forEach(subtypes::add);
        return subtypes.contains("S-PROBE") && !subtypes.contains("S-BRUTE");
    }

    SortedSet<String> of(List<Candidate> source) {
        SortedSet<String> own = new TreeSet<>(BY_NUMBER);
        SortedSet<String> usual = new TreeSet<>(BY_NUMBER);
        source.forEach(c -> (isAssumed(c) ? usual : own).addAll(c.ports()));
        if (own.isEmpty()) {
            source.forEach(c -> own.addAll(bySource.getOrDefault(c.statement(), Set.of())));
        }
        if (own.isEmpty()) {
            own.addAll(forAll);
        }
        if (probing && (own.isEmpty() || !assumed)) {
            own.addAll(usual);
        }
        return own;
    }

    /** A program's line tells the service; which port that has, the reporter knows better. */
    private boolean isAssumed(Candidate candidate) {
        LogEntry log = scene.statements().get(candidate.statement()).log();
        return log != null && log.assumesPort();
    }
}
