package org.chosei.core.report.cue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of a long list by how they begin, so that a text is asked only for the few that it can hold. */
public final class NameIndex {
    private final Map<Integer, List<Integer>> places = new HashMap<>();
    /** Which pairs begin a name at all, by their low bits: most pairs of a text are told apart here. */
    private final BitSet beginnings = new BitSet(1 << Character.SIZE);

    /** Names of a single character, which every text is asked for. */
    private final BitSet shortest = new BitSet();

    private final int size;

    public NameIndex(List<String> names) {
        size = names.size();
        for (int i = 0; i < size; i++) {
            String name = names.get(i);
            if (name.length() < 2) {
                shortest.set(i);
                continue;
            }
            int pair = pair(name.charAt(0), name.charAt(1));
            beginnings.set(low(pair));
            places.computeIfAbsent(pair, none -> new ArrayList<>()).add(i);
        }
    }

    /** The places in the list of all names whose first two characters stand in the text. */
    public BitSet in(CharSequence text) {
        BitSet found = new BitSet(size);
        for (int i = 1; i < text.length(); i++) {
            int pair = pair(text.charAt(i - 1), text.charAt(i));
            if (beginnings.get(low(pair))) {
                for (int place : places.getOrDefault(pair, List.of())) {
                    found.set(place);
                }
            }
        }
        found.or(shortest);
        return found;
    }

    private static int pair(char one, char next) {
        return one << Character.SIZE | next;
    }

    private static int low(int pair) {
        return (pair >>> Character.SIZE) * 31 + pair & Character.MAX_VALUE;
    }
}
