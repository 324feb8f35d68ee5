package org.chosei.server.intake;

import java.time.Instant;
import org.chosei.core.intake.Channel;
import org.jspecify.annotations.Nullable;

/**
 * How one delivery of a message came in.
 *
 * @param source the imported file's name, empty for live mail
 * @param receivedAt when our border took it, where the door knows; null leaves it to the message's own lines (rule 2)
 * @param submission a form's token: a second submission with it is the same report
 */
public record Arrival(Channel channel, String source, @Nullable Instant receivedAt, @Nullable String submission) {

    public static Arrival of(Channel channel, Instant receivedAt) {
        return new Arrival(channel, "", receivedAt, null);
    }
}
