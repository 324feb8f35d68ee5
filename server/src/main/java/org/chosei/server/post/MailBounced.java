package org.chosei.server.post;

import java.time.Instant;
import java.util.UUID;

/** A mail was refused for good, at once or by a later delivery report; told within the transaction that notes it. */
public record MailBounced(UUID mail, Instant at, String diagnostic) {}
