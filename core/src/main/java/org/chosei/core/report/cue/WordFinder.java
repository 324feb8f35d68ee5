package org.chosei.core.report.cue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds all of many words in a text in one pass (Aho and Corasick, 1975). */
final class WordFinder {

    /** What is told of a word found. */
    @FunctionalInterface
    interface Found {
        void word(int word, int start, int end);
    }

    private static final int[] NONE = {};

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private int[] ends = NONE;
        private Node fallback = this;

        private void endsWith(int... words) {
            int[] all = Arrays.copyOf(ends, ends.length + words.length);
            System.arraycopy(words, 0, all, ends.length, words.length);
            ends = all;
        }
    }

    private final Node root = new Node();
    /** Where the first letter of a word leads, by letter: most letters of a text begin none. */
    private final Node[] beginnings = new Node[Character.MAX_VALUE + 1];

    private final List<String> words = new ArrayList<>();

    /** Adds a word and says its number. */
    int add(String word) {
        Node node = root;
        for (int i = 0; i < word.length(); i++) {
            node = node.next.computeIfAbsent(word.charAt(i), letter -> new Node());
        }
        node.endsWith(words.size());
        words.add(word);
        return words.size() - 1;
    }

    /** To be called once after the last word was added. */
    void link() {
        Arrays.fill(beginnings, root);
        Deque<Node> queue = new ArrayDeque<>();
        root.next.forEach((letter, child) -> {
            beginnings[letter] = child;
            child.fallback = root;
            queue.add(child);
        });
        while (!queue.isEmpty()) {
            Node node = queue.remove();
            node.next.forEach((c, child) -> {
                child.fallback = step(node.fallback, c);
                child.endsWith(child.fallback.ends);
                queue.add(child);
            });
        }
    }

    private Node step(Node from, char c) {
        for (Node node = from; node != root; node = node.fallback) {
            Node next = node.next.get(c);
            if (next != null) {
                return next;
            }
        }
        return beginnings[c];
    }

    void find(String text, Found found) {
        Node node = root;
        for (int i = 0; i < text.length(); i++) {
            node = step(node, text.charAt(i));
            for (int word : node.ends) {
                found.word(word, i + 1 - words.get(word).length(), i + 1);
            }
        }
    }
}
