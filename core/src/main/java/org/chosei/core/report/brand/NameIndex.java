package org.chosei.core.report.brand;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Names of a long list by how they begin, so that a text is asked only for the few that it can hold. */
final class NameIndex {
    private final Map<Integer, List<Integer>> places = new HashMap<>();
    /** Which pairs begin a name at all, by their low bits: most pairs of a text are told apart here. */
    private final BitSet beginnings = new BitSet(1 << Character.SIZE);

    private final int size;

    /** @param names of two characters and more */
    NameIndex(List<String> names) {
        size = names.size();
        for (int i = 0; i < size; i++) {
            String name = names.get(i);
            int pair = pair(name.charAt(0), name.charAt(1));
            beginnings.set(low(pair));
            places.computeIfAbsent(pair, none -> new ArrayList<>()).add(i);
        }
    }

    /** The places in the list, in its order, of all names whose first two characters stand in the text. */
    IntStream in(CharSequence text) {
        BitSet found = new BitSet(size);
        for (int i = 1; i < text.length(); i++) {
            int pair = pair(text.charAt(i - 1), text.charAt(i));
            if (beginnings.get(low(pair))) {
                places.getOrDefault(pair, List.of()).forEach(found::set);
            }
        }
        return found.stream();
    }

    private static int pair(char one, char next) {
        return one << Character.SIZE | next;
    }

    private static int low(int pair) {
        return (pair >>> Character.SIZE) * 31 + pair & Character.MAX_VALUE;
    }
}
