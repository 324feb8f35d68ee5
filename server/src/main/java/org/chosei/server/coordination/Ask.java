package org.chosei.server.coordination;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One party to be asked about incidents, in one message.
 *
 * @param ground on which they are notified (figure 8); null takes the category's usual one
 * @param reason why this party, in its language; null leaves it to what the directory says of it
 */
public record Ask(
        UUID party,
        List<UUID> incidents,
        @Nullable String ground,
        @Nullable String reason) {
    public Ask {
        incidents = List.copyOf(incidents);
    }
}
