package org.chosei.server.command;

import java.util.List;
import java.util.UUID;

/** Follows messages on their way. Stages take them in the order in which they came, so those at the head are asked for until they are through, and never again. */
final class Following {
    private static final int ASKED_AT_ONCE = 50;

    private final List<UUID> messages;
    private final List<Worker> stages;
    private int through;

    Following(List<UUID> messages, List<Worker> stages) {
        this.messages = messages;
        this.stages = stages;
    }

    /** How many have gone through every stage. */
    int through() {
        while (!areThrough()) {
            List<UUID> next = messages.subList(through, Math.min(through + ASKED_AT_ONCE, messages.size()));
            if (stages.stream().anyMatch(stage -> stage.isWaitingFor(next))) {
                break;
            }
            through += next.size();
        }
        return through;
    }

    boolean areThrough() {
        return through == messages.size();
    }
}
