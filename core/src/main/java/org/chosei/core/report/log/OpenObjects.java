package org.chosei.core.report.log;

import java.util.ArrayDeque;
import java.util.Deque;
import org.chosei.core.report.label.Meaning;

/** The objects of a record in JSON that are open at a place, {@code "src": {"ip": "192.0.2.1", "port": 4711}}: what one is called says whose addresses and ports it holds. */
final class OpenObjects {
    /** What their names mean, the innermost first. */
    private final Deque<Meaning> names = new ArrayDeque<>();

    /** Goes over a sign that belongs to no name's value. */
    void pass(char c) {
        if (c == '{') {
            names.push(Meaning.UNKNOWN);
        } else if (c == '}') {
            names.poll();
        }
    }

    void open(Meaning name) {
        names.push(name);
    }

    /** Opens one that is on the side of what it stands in where its own name tells none. */
    void openWithin(Meaning name) {
        boolean told = name == Meaning.SOURCE || name == Meaning.TARGET || names.isEmpty();
        names.push(told ? name : names.element());
    }

    void close() {
        names.poll();
    }

    /** What a name means inside them. */
    Meaning sided(Meaning name) {
        Meaning side = names.isEmpty() ? Meaning.UNKNOWN : names.peek();
        if (side != Meaning.SOURCE && side != Meaning.TARGET) {
            return name;
        }
        return switch (name) {
            case ADDRESS, SITE -> side;
            case PORT, SOURCE_PORT -> side == Meaning.SOURCE ? Meaning.SOURCE_PORT : Meaning.PORT;
            default -> name;
        };
    }
}
