package org.chosei.server.intake;

import java.util.UUID;

/**
 * What the door may tell the sender once the message is durable.
 *
 * @param known the message had come before; nothing new was stored but the delivery
 */
public record Receipt(UUID message, String number, boolean known) {}
