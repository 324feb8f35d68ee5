package org.chosei.server.desk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chosei.server.coordination.WaitingAnswers;
import org.chosei.server.incident.SetAside;
import org.chosei.server.report.MessageList;
import org.chosei.server.report.MessageList.Pile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What came in and has to be looked at, the oldest first, so that nothing waits for ever. */
@Component
class Queue {
    /** Rows of one page of it. */
    static final int ROWS = 100;
    /** Where counting stops: more than anybody works off, and a count has to be quick. */
    static final int MOST = 10_000;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final MessageList messages;
    private final WaitingAnswers answers;
    private final SetAside setAside;

    Queue(MessageList messages, WaitingAnswers answers, SetAside setAside) {
        this.messages = messages;
        this.answers = answers;
        this.setAside = setAside;
    }

    /** Which messages are shown. */
    enum View {
        /** A person has to decide. */
        PENDING(Pile.PENDING),
        UNREADABLE(Pile.UNREADABLE),
        /** Correspondence whose meaning nobody has told. */
        REPLIES(null),
        /** What could not be joined. */
        SET_ASIDE(null),
        /** Reports by rule that nobody has confirmed. */
        REPORTS(Pile.REPORTS),
        /** What rules put aside, and what persons have decided. */
        DONE(Pile.DONE);

        private final @Nullable Pile pile;

        View(@Nullable Pile pile) {
            this.pile = pile;
        }

        static Optional<View> named(String name) {
            return List.of(values()).stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst();
        }
    }

    List<MessageList.Row> rows(View view, int page) {
        return rows(view, (page - 1L) * ROWS, ROWS);
    }

    List<MessageList.Row> rows(View view, long offset, int most) {
        return switch (view) {
            case REPLIES -> messages.of(answers.list(offset, most));
            case SET_ASIDE ->
                messages.of(setAside.list(offset, most).stream()
                        .map(SetAside.Message::message)
                        .toList());
            default -> messages.of(Objects.requireNonNull(view.pile), offset, most);
        };
    }

    /** How many wait in each view; of what is done nobody counts. */
    Map<View, Integer> counts() {
        Map<View, Integer> counts = new EnumMap<>(View.class);
        for (View view : View.values()) {
            if (view != View.DONE) {
                counts.put(view, count(view));
            }
        }
        return counts;
    }

    private int count(View view) {
        return switch (view) {
            case REPLIES -> answers.count();
            case SET_ASIDE -> setAside.count();
            default -> messages.count(Objects.requireNonNull(view.pile), MOST);
        };
    }

    /** The message of a view that came last; of an empty one an id before all others. */
    UUID newest(View view) {
        Optional<UUID> newest = switch (view) {
            case REPLIES -> answers.newest();
            case SET_ASIDE -> setAside.newest();
            default -> messages.newest(Objects.requireNonNull(view.pile));
        };
        return newest.orElse(BEFORE_ALL);
    }

    /** How many of a view came after a message. */
    int since(View view, UUID message) {
        return switch (view) {
            case REPLIES -> answers.countAfter(message);
            case SET_ASIDE -> setAside.countAfter(message);
            default -> messages.countAfter(Objects.requireNonNull(view.pile), message);
        };
    }

    /** The first view that holds something. */
    View firstWithSomething() {
        return counts().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(View.PENDING);
    }

    /** What stands before and after a message in a page of the queue. */
    record Neighbours(@Nullable UUID before, @Nullable UUID after) {
        static Neighbours of(UUID message, List<MessageList.Row> rows) {
            int at = IntStream.range(0, rows.size())
                    .filter(i -> rows.get(i).id().equals(message))
                    .findFirst()
                    .orElse(-1);
            return new Neighbours(
                    at > 0 ? rows.get(at - 1).id() : null,
                    at >= 0 && at + 1 < rows.size() ? rows.get(at + 1).id() : null);
        }
    }
}
