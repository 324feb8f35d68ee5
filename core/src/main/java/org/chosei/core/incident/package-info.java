/**
 * Sightings joined into incidents (名寄せ): which reports speak of the same matter, what the matter is, and whether it is closed.
 * <p>Rules only, counting rules 6, 10, 11, 12 and 14: a function of the set of sightings, closings and decisions, whatever the
 * order in which they became known. Start at {@link org.chosei.core.incident.Joining}; storage is in {@code server.incident}.
 *
 * @see org.chosei.core.incident.Joining
 */
@NullMarked
package org.chosei.core.incident;

import org.jspecify.annotations.NullMarked;
