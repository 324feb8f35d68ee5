/**
 * Keys for personal data: what came in about a person is sealed under a key of its own message, and those keys under one master key
 * that stands outside the database. Destroying a message's key makes everything sealed under it unreadable for ever.
 * Start at {@link org.chosei.server.vault.DataKey}; the reasons are in ADR 13.
 */
@NullMarked
package org.chosei.server.vault;

import org.jspecify.annotations.NullMarked;
