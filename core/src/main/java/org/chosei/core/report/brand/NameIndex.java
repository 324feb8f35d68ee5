package org.chosei.core.report.brand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Names of a long list by how they begin, so that a text is asked only for the few that it can hold. */
final class NameIndex {
    private final Map<Integer, List<Integer>> places = new HashMap<>();

    /** @param names of two characters and more */
    NameIndex(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            places.computeIfAbsent(pair(name.charAt(0), name.charAt(1)), none -> new ArrayList<>())
                    .add(i);
        }
    }

    /** The places in the list, in its order, of all names whose first two characters stand in the text. */
    SortedSet<Integer> in(CharSequence text) {
        SortedSet<Integer> found = new TreeSet<>();
        for (int i = 1; i < text.length(); i++) {
            found.addAll(places.getOrDefault(pair(text.charAt(i - 1), text.charAt(i)), List.of()));
        }
        return found;
    }

    private static int pair(char one, char next) {
        return one << Character.SIZE | next;
    }
}
