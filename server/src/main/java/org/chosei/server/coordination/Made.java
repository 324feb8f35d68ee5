package org.chosei.server.coordination;

import java.time.Instant;
import java.util.UUID;
import org.chosei.core.coordination.MadeBy;

/**
 * A message whose requests were made.
 *
 * @param at when the world took it: accepted by the transport, filled into the party's form, said on the telephone
 */
public record Made(UUID message, MadeBy by, Instant at) {}
