/**
 * The doors: a message is stored, whole and durably, before anything tries to understand it and before its sender is told that it
 * arrived. Start at {@link ReceivingMessages}; what was stored is opened by {@link RawStore}.
 */
@NullMarked
package org.chosei.server.intake;

import org.jspecify.annotations.NullMarked;
