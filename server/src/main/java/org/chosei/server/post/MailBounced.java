package org.chosei.server.post;

import java.time.Instant;
import java.util.UUID;
import org.chosei.server.journal.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A mail was refused for good, at once or by a later delivery report; told within the transaction that notes it.
 *
 * @param by who says so: the mail system, or a person who heard it otherwise
 */
public record MailBounced(UUID mail, Instant at, String diagnostic, Actor by) {
    public MailBounced(UUID mail, Instant at, String diagnostic) {
        this(mail, at, diagnostic, Actor.system("post"));
    }

    /** A person's reason, for the journal; what mail hosts say stands beside the mail alone. */
    public @Nullable String why() {
        return by.kind().equals("person") ? diagnostic : null;
    }
}
