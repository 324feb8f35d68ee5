/**
 * Requests to parties from draft to answer, and how each incident was handled.
 * <p>{@link org.chosei.server.coordination.Drafting} writes, {@link org.chosei.server.coordination.Approving} lets go,
 * {@link org.chosei.server.coordination.Making} counts what was accepted or recorded (counting rule 15), and
 * {@link org.chosei.server.coordination.HandlingIncidents} keeps the grounds of figure 8 (rule 16).
 */
@NullMarked
package org.chosei.server.coordination;

import org.jspecify.annotations.NullMarked;
