/**
 * How a message reaches the centre and what is done with it: channel, disposition, and when two messages are the same one.
 */
@NullMarked
package org.chosei.core.intake;

import org.jspecify.annotations.NullMarked;
