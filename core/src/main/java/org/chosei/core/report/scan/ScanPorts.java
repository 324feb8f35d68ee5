package org.chosei.core.report.scan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chosei.core.report.Category;
import org.chosei.core.report.Indicator.Mention;
import org.chosei.core.report.Indicator.Role;
import org.chosei.core.report.Passage;
import org.chosei.core.report.indicator.Candidate;
import org.chosei.core.report.log.LogEntry;
import org.chosei.core.report.port.LonePorts;
import org.chosei.core.report.port.Ports;
import org.chosei.core.report.scene.Remarks;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;

/**
 * The ports of a scan (counting rule 13): those of the source's own lines, else those that a list shows behind it, else those
 * that words give it which point at it, else those of the lines about it, else those that the text names for all, else the usual
 * port of the program that wrote the lines, else numbers that can be nothing but ports, else that of a service which is named.
 */
public final class ScanPorts {
    private static final Comparator<String> BY_NUMBER = Comparator.comparingInt(
                    (String port) -> Integer.parseInt(port.substring(0, port.indexOf('/'))))
            .thenComparing(Comparator.naturalOrder());

    private final Scene scene;
    private final Map<Integer, Set<String>> bySource;
    private final Set<String> forAll;
    private final boolean assumed;
    private final boolean single;
    private final NamedServices services;
    private final PortsBehind behind;
    private final Remarks remarks;
    /** Of clauses that point at several sources. */
    private final Map<String, List<String>> inClause = new HashMap<>();

    public ScanPorts(Scene scene, Remarks remarks, List<Candidate> candidates) {
        this.scene = scene;
        this.services = new NamedServices(scene);
        this.behind = PortsBehind.announcedIn(scene);
        this.remarks = remarks;
        List<Candidate> sources =
                candidates.stream().filter(c -> c.isOpen(Category.SCAN)).toList();
        List<Candidate> victims = candidates.stream()
                .filter(c -> isVictims(c)
                        && c.place().passage() != Passage.Role.LOG
                        && !c.ports().isEmpty())
                .toList();
        PortLines lines = PortLines.of(
                scene, sources.stream().anyMatch(c -> c.place().passage() == Passage.Role.FORWARDED), victims);
        NavigableSet<Integer> without = sources.stream()
                .filter(c -> c.ports().isEmpty())
                .map(Candidate::statement)
                .collect(Collectors.toCollection(TreeSet::new));
        this.bySource = lines.bySource(without);
        this.forAll = new LinkedHashSet<>(lines.all());
        forAll.addAll(Ports.in(scene.subject()));
        this.single = sources.stream().map(Candidate::key).distinct().count() == 1;
        this.assumed = sources.stream().allMatch(c -> c.ports().isEmpty() || isAssumed(c))
                && sources.stream()
                                .map(Candidate::ports)
                                .filter(p -> !p.isEmpty())
                                .distinct()
                                .count()
                        == 1;
    }

    public SortedSet<String> of(List<Candidate> source) {
        SortedSet<String> own = new TreeSet<>(BY_NUMBER);
        SortedSet<String> usual = new TreeSet<>(BY_NUMBER);
        source.forEach(c -> (isAssumed(c) ? usual : own).addAll(c.ports()));
        if (own.isEmpty()) {
            source.forEach(c -> own.addAll(behind.of(
                    scene.statements().get(c.statement()).sentence(), c.spot().host())));
        }
        if (own.isEmpty()) {
            source.forEach(c -> remarks.pointingAt(c.spot().host())
                    .forEach(clause -> own.addAll(inClause.computeIfAbsent(clause, Ports::in))));
        }
        if (own.isEmpty()) {
            source.forEach(c -> own.addAll(bySource.getOrDefault(c.statement(), Set.of())));
        }
        if (own.isEmpty() || single && forAll.containsAll(own)) {
            own.addAll(forAll); // what is told of the only source is more than the lines shown of it
        }
        if (own.isEmpty() || !assumed && !isSaid(source)) {
            own.addAll(usual);
        }
        if (own.isEmpty()) {
            own.addAll(lonePorts(source));
        }
        if (own.isEmpty()) {
            own.addAll(services.near(source.stream().map(Candidate::statement).toList()));
        }
        return own;
    }

    /** In its own lines, else for an only source in all that the reporter says. */
    private Set<String> lonePorts(List<Candidate> source) {
        Set<String> lone = lonePorts(source.stream().map(c -> scene.statements().get(c.statement())));
        return lone.isEmpty() && single
                ? lonePorts(scene.statements().stream().filter(Statement::isReportersOwn))
                : lone;
    }

    private static Set<String> lonePorts(Stream<Statement> statements) {
        return statements
                .map(statement -> statement.sentence().withoutSpots('#'))
                .flatMap(text -> LonePorts.in(text).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether it was scanned; a host of the reporter's own is called so first. */
    private static boolean isVictims(Candidate candidate) {
        return candidate.mention() == Mention.VICTIM_SIDE
                || candidate.mention() == Mention.SENDER && candidate.role() == Role.TARGET;
    }

    /** Whether the reporter's own words give this source a port, and knows it better than a line that only implies one. */
    private boolean isSaid(List<Candidate> source) {
        return source.stream()
                .anyMatch(c -> scene.statements().get(c.statement()).log() == null
                        && !c.ports().isEmpty());
    }

    /** A program's line tells the service; which port that has, the reporter knows better. */
    private boolean isAssumed(Candidate candidate) {
        LogEntry log = scene.statements().get(candidate.statement()).log();
        return log != null && log.assumesPort();
    }
}
