/**
 * The only writer of incidents: what reports say is joined by {@code core.incident}, and what persons decide is folded in.
 * <p>{@link org.chosei.server.incident.JoiningMessages} takes the mass flow, {@link org.chosei.server.incident.Deciding} the
 * decisions, {@link org.chosei.server.incident.Incidents} answers questions. Facts are sightings, closings and decisions;
 * everything else is the fold's answer, kept by journal entry.
 */
@NullMarked
package org.chosei.server.incident;

import org.jspecify.annotations.NullMarked;
