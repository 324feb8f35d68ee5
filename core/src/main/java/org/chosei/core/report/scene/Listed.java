package org.chosei.core.report.scene;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Hosts by the statements that show them, and which of them stand together as a list. */
final class Listed {
    /** So many statements lie at most between a list and the words that point at it. */
    private static final int REACH = 12;
    /** Who counts further than this over a whole letter names them again. */
    private static final int MOST_APART = 4;

    private final NavigableMap<Integer, Set<String>> shown = new TreeMap<>();
    /** Each host with the statement that showed it first, in their order. */
    private final Map<String, Integer> first = new LinkedHashMap<>();

    private int size;

    /** Statements come in their order. */
    void add(int statement, String host) {
        shown.computeIfAbsent(statement, s -> new LinkedHashSet<>()).add(host);
        first.putIfAbsent(host, statement);
        size++;
    }

    int size() {
        return size;
    }

    Set<String> hosts() {
        return first.keySet();
    }

    /** What the statement itself lists, else the nearest list above it, else what few were told so far, else the first list below. */
    List<String> near(int statement) {
        List<String> own = List.copyOf(shown.getOrDefault(statement, Set.of()));
        if (own.size() > 1) {
            return own;
        }
        List<String> above = run(shown.headMap(statement, false).descendingMap(), statement);
        if (above.size() > 1) {
            return above;
        }
        List<String> told = first.entrySet().stream()
                .takeWhile(host -> host.getValue() < statement)
                .limit(MOST_APART + 1)
                .map(Map.Entry::getKey)
                .toList();
        return told.size() > 1 && told.size() <= MOST_APART ? told : run(shown.tailMap(statement, false), statement);
    }

    /** The hosts of statements that neighbour each other, from the nearest on, in the text's order. */
    private static List<String> run(NavigableMap<Integer, Set<String>> away, int statement) {
        NavigableMap<Integer, Set<String>> run = new TreeMap<>();
        int neighbour = statement;
        for (int next : away.keySet()) {
            if (Math.abs(next - neighbour) > (run.isEmpty() ? REACH : 1)) {
                break;
            }
            run.put(next, away.get(next));
            neighbour = next;
        }
        return run.values().stream().flatMap(Set::stream).distinct().toList();
    }
}
