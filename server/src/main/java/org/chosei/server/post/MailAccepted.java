package org.chosei.server.post;

import java.time.Instant;
import java.util.UUID;

/** The transport took over a mail; told within the transaction that notes it. */
public record MailAccepted(UUID mail, Instant at, boolean possiblyTwice) {}
