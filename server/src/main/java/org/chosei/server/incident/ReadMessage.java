package org.chosei.server.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chosei.core.intake.Channel;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A message as the report feature left it.
 *
 * @param decidedByPerson whether a person gave it its disposition; no rule changes that
 * @param tokens public numbers in its subject
 * @param answers Message-IDs that it answers, the nearest first
 * @param ownWords whether its findings stand in the writer's own words
 */
record ReadMessage(
        UUID id,
        Channel channel,
        Instant receivedAt,
        @Nullable String messageId,
        Disposition disposition,
        boolean decidedByPerson,
        List<String> tokens,
        List<String> answers,
        boolean ownWords,
        List<Finding> findings) {

    boolean mayBeOnACase() {
        return !tokens.isEmpty() || !answers.isEmpty();
    }

    /** Only what asserts an incident makes sightings. */
    Said said() {
        return new Said(id, channel, receivedAt, disposition == Disposition.REPORT ? findings : List.of());
    }

    Said saidNothing() {
        return new Said(id, channel, receivedAt, List.of());
    }
}
