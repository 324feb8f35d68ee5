package org.chosei.core.report.scene;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chosei.core.report.label.Labels;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.spot.Spot;

/**
 * The addresses that a letter names one after the other, and the words by which it points at one of them afterwards: by its place,
 * 「2つ目は」, {@code the latter}, or by the name that a list gave it, 「甲：192.0.2.1 … 甲は」.
 */
public final class Enumeration {
    /** So many statements lie at most between a list and the words that point at it. */
    private static final int REACH = 12;

    private static final int LONGEST_NAME = 8;
    private static final int MOST = 2000;
    private static final int MOST_NAMES = 40;

    /** @param end where in the statement's text the pointing word ends */
    public record Pointed(String host, int start, int end) {}

    private record Item(int statement, String host) {}

    private final List<Statement> statements;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, String> called = new HashMap<>();

    public Enumeration(Scene scene) {
        this.statements = scene.statements();
        for (int i = 0; i < statements.size() && items.size() < MOST; i++) {
            take(i, statements.get(i));
        }
    }

    private void take(int number, Statement statement) {
        if (statement.isQuotedFromUs()) {
            return;
        }
        if (statement.log() != null) {
            items.add(new Item(number, statement.log().source()));
            return;
        }
        for (Spot spot : statement.sentence().spots()) {
            if (spot.isAddress()) {
                items.add(new Item(number, spot.host()));
            }
        }
        String name = statement.sentence().label();
        if (called.size() < MOST_NAMES
                && !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && !statement.sentence().spots().isEmpty()
                && Labels.shipped().meaning(name) == Meaning.UNKNOWN) {
            called.putIfAbsent(name, statement.sentence().spots().getFirst().host());
        }
    }

    /** What this statement points at, in its order. */
    public List<Pointed> pointedAtIn(int statement) {
        if (items.size() < 2 || statements.get(statement).log() != null) {
            return List.of();
        }
        List<Pointed> pointed = new ArrayList<>();
        List<String> listed = null;
        for (PointingWord word :
                PointingWord.in(statements.get(statement).sentence().text(), called.keySet())) {
            String named = word.name() == null ? null : called.get(word.name());
            if (named != null) {
                pointed.add(new Pointed(named, word.start(), word.end()));
                continue;
            }
            listed = listed == null ? listedNear(statement) : listed;
            int place = word.place() < 0 ? listed.size() - 1 : word.place();
            if (listed.size() > 1 && place < listed.size()) {
                pointed.add(new Pointed(listed.get(place), word.start(), word.end()));
            }
        }
        return pointed;
    }

    /** What the statement itself lists, else the nearest list above it, else the first one below. */
    private List<String> listedNear(int statement) {
        List<String> own = items.stream()
                .filter(item -> item.statement() == statement)
                .map(Item::host)
                .distinct()
                .toList();
        if (own.size() > 1) {
            return own;
        }
        List<String> above = run(lastBefore(statement), -1, statement);
        return above.size() > 1 ? above : run(lastBefore(statement) + 1, 1, statement);
    }

    private int lastBefore(int statement) {
        int last = -1;
        while (last + 1 < items.size() && items.get(last + 1).statement() < statement) {
            last++;
        }
        return last;
    }

    /** The hosts of neighbouring statements from this item on, upwards or downwards, in the text's order. */
    private List<String> run(int first, int step, int statement) {
        Deque<String> found = new ArrayDeque<>();
        int neighbour = -1;
        for (int at = first; at >= 0 && at < items.size(); at += step) {
            int place = items.get(at).statement();
            boolean near = neighbour < 0 ? Math.abs(place - statement) <= REACH : Math.abs(place - neighbour) <= 1;
            if (!near) {
                break;
            }
            if (step < 0) {
                found.addFirst(items.get(at).host());
            } else {
                found.addLast(items.get(at).host());
            }
            neighbour = place;
        }
        return found.stream().distinct().toList();
    }
}
