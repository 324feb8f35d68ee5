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
 * @param envelopeSender whom live mail came from on the wire (empty: a machine); null for everything else, which is not answered
 */
public record Arrival(
        Channel channel,
        String source,
        @Nullable Instant receivedAt,
        @Nullable String submission,
        @Nullable String envelopeSender) {

    public Arrival(Channel channel, String source, @Nullable Instant receivedAt, @Nullable String submission) {
        this(channel, source, receivedAt, submission, null);
    }

    public static Arrival of(Channel channel, Instant receivedAt) {
        return new Arrival(channel, "", receivedAt, null);
    }
}
