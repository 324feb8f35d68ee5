package org.chosei.server.coordination;

import java.util.List;
import java.util.UUID;
import org.chosei.core.post.Mailbox;
import org.jspecify.annotations.Nullable;

/**
 * One party to be asked about incidents, in one message.
 *
 * @param ground on which they are notified (figure 8); null takes the category's usual one
 * @param reason why this party, in its language; null leaves it to what the directory says of it
 * @param to where it goes; null takes the party's preferred address
 */
public record Ask(
        UUID party,
        List<UUID> incidents,
        @Nullable String ground,
        @Nullable String reason,
        @Nullable Mailbox to) {
    public Ask {
        incidents = List.copyOf(incidents);
    }

    public Ask(UUID party, List<UUID> incidents, @Nullable String ground, @Nullable String reason) {
        this(party, incidents, ground, reason, null);
    }

    Ask about(List<UUID> others) {
        return new Ask(party, others, ground, reason, to);
    }
}
