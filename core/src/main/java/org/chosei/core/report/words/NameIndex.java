package org.chosei.core.report.words;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Names of a long list by how they begin, so that a text is asked only for the few that it can hold. */
public final class NameIndex {
    private static final int PLACES = 1 << 12;

    private final List<String> names;
    /** Numbers of the names by their first two characters. */
    private final int[][] byBeginning = new int[PLACES][];
    /** Names of a single character, which every text is asked for. */
    private final BitSet shortest = new BitSet();

    public NameIndex(List<String> names) {
        this.names = List.copyOf(names);
        for (int number = 0; number < names.size(); number++) {
            String name = names.get(number);
            if (name.length() < 2) {
                shortest.set(number);
                continue;
            }
            int place = place(name.charAt(0), name.charAt(1));
            int[] others = byBeginning[place] == null ? new int[0] : byBeginning[place];
            byBeginning[place] = Arrays.copyOf(others, others.length + 1);
            byBeginning[place][others.length] = number;
        }
    }

    /** The numbers of all names of two characters and more that stand in the text, and of the shorter ones. */
    public BitSet in(String text) {
        BitSet found = new BitSet();
        for (int at = 0; at + 1 < text.length(); at++) {
            int[] numbers = byBeginning[place(text.charAt(at), text.charAt(at + 1))];
            if (numbers != null) {
                addStanding(numbers, text, at, found);
            }
        }
        found.or(shortest);
        return found;
    }

    private void addStanding(int[] numbers, String text, int at, BitSet found) {
        for (int number : numbers) {
            if (text.startsWith(names.get(number), at)) {
                found.set(number);
            }
        }
    }

    private static int place(char first, char second) {
        return first * 31 + second & PLACES - 1;
    }
}
