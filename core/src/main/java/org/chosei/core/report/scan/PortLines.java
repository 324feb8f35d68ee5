package org.chosei.core.report.scan;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.chosei.core.report.Passage;
import org.chosei.core.report.indicator.Candidate;
import org.chosei.core.report.label.Labels;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.port.Ports;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Lines that name ports and no address: whom they are about. Where sources and such lines take turns each belongs to the sources
 * above it, as a record's last field does, or to those below it, as a heading does, whichever stand nearer; else to all.
 */
final class PortLines {
    private final NavigableMap<Integer, Set<String>> lines = new TreeMap<>();

    private PortLines() {}

    /**
     * @param passedOn whether a source stands in what is passed on, so that the lines there tell its ports
     * @param victims those of the victims that a line of their own gives ports
     */
    static PortLines of(Scene scene, boolean passedOn, List<Candidate> victims) {
        PortLines ports = new PortLines();
        victims.forEach(victim -> ports.lines
                .computeIfAbsent(victim.statement(), line -> new LinkedHashSet<>())
                .addAll(victim.ports()));
        List<Statement> statements = scene.statements();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            boolean counts = statement.isReportersOwn()
                    || passedOn && statement.sentence().role() == Passage.Role.FORWARDED;
            if (counts && statement.sentence().spots().isEmpty() && !SidedRecord.givesSourcesOwnPort(statements, i)) {
                Set<String> named = named(statements, i);
                if (!named.isEmpty()) {
                    ports.lines.put(i, named);
                }
            }
        }
        return ports;
    }

    private static Set<String> named(List<Statement> statements, int place) {
        String text = statements.get(place).sentence().text();
        Set<String> named = new LinkedHashSet<>(Ports.in(text));
        named.addAll(PortAnswer.in(statements, place));
        if (meaning(statements, place) == Meaning.PORT && Ports.isSilentOnProtocol(text)) {
            List<String> bare = Ports.under(text, protocolBeside(statements, place));
            return named.containsAll(bare) ? named : new LinkedHashSet<>(bare);
        }
        return named;
    }

    /** A form names the protocol in a field next to the port's. */
    private static String protocolBeside(List<Statement> statements, int place) {
        return IntStream.of(place + 1, place - 1)
                .filter(i -> meaning(statements, i) == Meaning.PROTOCOL)
                .mapToObj(i -> statements.get(i).sentence().text().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    private static Meaning meaning(List<Statement> statements, int place) {
        return place < 0 || place >= statements.size()
                ? Meaning.UNKNOWN
                : Labels.shipped().meaning(statements.get(place).sentence().label());
    }

    /** All ports that the text names for no source in particular. */
    Set<String> all() {
        Set<String> all = new LinkedHashSet<>();
        lines.values().forEach(all::addAll);
        return all;
    }

    /** For statements that name a source their ports; empty where the lines speak of all. */
    Map<Integer, Set<String>> bySource(NavigableSet<Integer> sources) {
        if (sources.size() < 2 || lines.size() < 2) {
            return Map.of();
        }
        Map<Integer, Set<String>> above = assigned(sources, false);
        Map<Integer, Set<String>> below = assigned(sources, true);
        boolean aboveFits = above.keySet().containsAll(sources) && isShared(above);
        boolean belowFits = below.keySet().containsAll(sources) && isShared(below);
        if (aboveFits && belowFits) {
            return distance(sources, false) <= distance(sources, true) ? above : below;
        }
        return aboveFits ? above : belowFits ? below : Map.of();
    }

    /** Whether the lines really part the sources. */
    private static boolean isShared(Map<Integer, Set<String>> bySource) {
        return new TreeSet<>(bySource.values().stream().map(Object::toString).toList()).size() > 1;
    }

    /** @param heads whether a line speaks of the sources below it, else of those above */
    private Map<Integer, Set<String>> assigned(NavigableSet<Integer> sources, boolean heads) {
        Map<Integer, Set<String>> runs = new HashMap<>();
        Map<Integer, Set<String>> assigned = new HashMap<>();
        for (int source : sources) {
            Integer first = next(source, heads);
            if (first != null) {
                assigned.put(source, runs.computeIfAbsent(first, line -> run(line, sources, heads)));
            }
        }
        return assigned;
    }

    /** The ports of this line and of those behind it, up to the next source. */
    private Set<String> run(int first, NavigableSet<Integer> sources, boolean heads) {
        Set<String> ports = new LinkedHashSet<>();
        for (Integer line = first; line != null && areNeighbours(first, line, sources); line = next(line, heads)) {
            ports.addAll(lines.getOrDefault(line, Set.of()));
        }
        return ports;
    }

    private static boolean areNeighbours(int first, int line, NavigableSet<Integer> sources) {
        return sources.subSet(Math.min(first, line), true, Math.max(first, line), true)
                .isEmpty();
    }

    private @Nullable Integer next(int place, boolean heads) {
        return heads ? lines.lowerKey(place) : lines.higherKey(place);
    }

    private int distance(NavigableSet<Integer> sources, boolean heads) {
        return sources.stream()
                .mapToInt(source -> {
                    Integer line = next(source, heads);
                    return line == null ? 0 : Math.abs(line - source);
                })
                .sum();
    }
}
