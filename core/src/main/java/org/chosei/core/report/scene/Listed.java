package org.chosei.core.report.scene;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
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
    private int size;

    void add(int statement, String host) {
        shown.computeIfAbsent(statement, s -> new LinkedHashSet<>()).add(host);
        size++;
    }

    int size() {
        return size;
    }

    List<String> hosts() {
        return hosts(shown.values());
    }

    /** What the statement itself lists, else the nearest list above it, else what few were told so far, else the first list below. */
    List<String> near(int statement) {
        List<String> own = List.copyOf(shown.getOrDefault(statement, Set.of()));
        if (own.size() > 1) {
            return own;
        }
        NavigableMap<Integer, Set<String>> before = shown.headMap(statement, false);
        List<String> above = run(before.descendingMap(), statement);
        if (above.size() > 1) {
            return above;
        }
        List<String> told = hosts(before.values());
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
        return hosts(run.values());
    }

    private static List<String> hosts(Collection<Set<String>> shown) {
        return shown.stream().flatMap(Set::stream).distinct().toList();
    }
}
