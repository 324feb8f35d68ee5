package org.chosei.core.report.words;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Finds all of many words in a text in one pass (Aho and Corasick, 1975). */
public final class WordFinder {

    /** What is told of a word found. */
    @FunctionalInterface
    public interface Found {
        void word(int word, int start, int end);
    }

    private static final int[] NONE = {};
    private static final int ROOT = 0;

    /** For each state the words that end there. */
    private final List<int[]> ends = new ArrayList<>(List.of(NONE));

    private final Steps steps = new Steps();
    /** Where each state goes on when none of its own steps fits. */
    private int[] fallbacks = {ROOT};

    private final List<String> words = new ArrayList<>();

    /** Adds a word and says its number. */
    public int add(String word) {
        int state = ROOT;
        for (int i = 0; i < word.length(); i++) {
            int next = steps.from(state, word.charAt(i));
            if (next == Steps.NONE) {
                next = ends.size();
                ends.add(NONE);
                steps.add(state, word.charAt(i), next);
            }
            state = next;
        }
        endWith(state, words.size());
        words.add(word);
        return words.size() - 1;
    }

    private void endWith(int state, int... more) {
        int[] all = Arrays.copyOf(ends.get(state), ends.get(state).length + more.length);
        System.arraycopy(more, 0, all, all.length - more.length, more.length);
        ends.set(state, all);
    }

    /** To be called once after the last word was added. */
    public void link() {
        fallbacks = new int[ends.size()];
        Map<Integer, List<int[]>> children = steps.byState();
        Deque<Integer> queue = new ArrayDeque<>(List.of(ROOT));
        while (!queue.isEmpty()) {
            int state = queue.remove();
            for (int[] step : children.getOrDefault(state, List.of())) {
                int child = step[1];
                fallbacks[child] = state == ROOT ? ROOT : step(fallbacks[state], (char) step[0]);
                endWith(child, ends.get(fallbacks[child]));
                queue.add(child);
            }
        }
    }

    private int step(int from, char c) {
        int state = from;
        int next = steps.from(state, c);
        while (next == Steps.NONE && state != ROOT) {
            state = fallbacks[state];
            next = steps.from(state, c);
        }
        return next == Steps.NONE ? ROOT : next;
    }

    public void find(String text, Found found) {
        int state = ROOT;
        for (int i = 0; i < text.length(); i++) {
            state = step(state, text.charAt(i));
            for (int word : ends.get(state)) {
                found.word(word, i + 1 - words.get(word).length(), i + 1);
            }
        }
    }
}
