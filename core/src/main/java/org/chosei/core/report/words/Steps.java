package org.chosei.core.report.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which state a letter leads to from another: one table of numbers, because it is asked for every letter of every text. A step's
 * place follows from its state and letter; where it is taken, the next free one is.
 */
final class Steps {
    static final int NONE = -1;
    private static final int FEWEST = 1 << 10;

    /** State and letter of the step that stands here, {@link #NONE} where none does. */
    private long[] keys = new long[FEWEST];

    private int[] targets = new int[FEWEST];
    private int size;

    Steps() {
        Arrays.fill(keys, NONE);
    }

    int from(int state, char letter) {
        long key = key(state, letter);
        int place = place(key);
        while (keys[place] != NONE) {
            if (keys[place] == key) {
                return targets[place];
            }
            place = place + 1 & keys.length - 1;
        }
        return NONE;
    }

    void add(int state, char letter, int target) {
        if (++size * 4 > keys.length) {
            grow();
        }
        put(key(state, letter), target);
    }

    /** For each state its letters and where they lead. */
    Map<Integer, List<int[]>> byState() {
        Map<Integer, List<int[]>> steps = new HashMap<>();
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != NONE) {
                steps.computeIfAbsent((int) (keys[i] >>> Character.SIZE), state -> new ArrayList<>())
                        .add(new int[] {(int) (keys[i] & Character.MAX_VALUE), targets[i]});
            }
        }
        return steps;
    }

    private void put(long key, int target) {
        int place = place(key);
        while (keys[place] != NONE) {
            place = place + 1 & keys.length - 1;
        }
        keys[place] = key;
        targets[place] = target;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[oldKeys.length * 2];
        Arrays.fill(keys, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != NONE) {
                put(oldKeys[i], oldTargets[i]);
            }
        }
    }

    private static long key(int state, char letter) {
        return (long) state << Character.SIZE | letter;
    }

    private int place(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & keys.length - 1;
    }
}
