/**
 * How a message reaches the centre and what is done with it: channel, disposition, when it was received (counting rule 2), when two
 * deliveries are one message (rule 3), and who is answered. Start at {@link org.chosei.core.intake.Sameness}; storage and the doors
 * are in {@code server.intake}.
 */
@NullMarked
package org.chosei.core.intake;

import org.jspecify.annotations.NullMarked;
