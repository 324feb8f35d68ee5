package org.chosei.core.report.cue;

import java.util.ArrayDeque;
import java.util.ArrayList;
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

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private final List<Integer> ends = new ArrayList<>();
        private Node fallback = this;
    }

    private final Node root = new Node();
    private final List<String> words = new ArrayList<>();

    /** Adds a word and says its number. */
    int add(String word) {
        Node node = root;
        for (int i = 0; i < word.length(); i++) {
            node = node.next.computeIfAbsent(word.charAt(i), letter -> new Node());
        }
        node.ends.add(words.size());
        words.add(word);
        return words.size() - 1;
    }

    /** To be called once after the last word was added. */
    void link() {
        Deque<Node> queue = new ArrayDeque<>();
        root.next.values().forEach(child -> {
            child.fallback = root;
            queue.add(child);
        });
        while (!queue.isEmpty()) {
            Node node = queue.remove();
            node.next.forEach((c, child) -> {
                child.fallback = step(node.fallback, c);
                child.ends.addAll(child.fallback.ends);
                queue.add(child);
            });
        }
    }

    private Node step(Node from, char c) {
        Node node = from;
        while (node != root && !node.next.containsKey(c)) {
            node = node.fallback;
        }
        return node.next.getOrDefault(c, root);
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
