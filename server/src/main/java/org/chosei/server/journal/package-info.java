/**
 * The append-only record of every decision, by rule or person, and the sealer that puts finished entries into chained blocks.
 * What all counts rest on, the zone and the home country, is kept here too ({@link Deployment}).
 * <p>A block is a <em>position</em>: the place that figures are asked as of. Start at {@link Journal}; the words are in GLOSSARY.md.
 */
@NullMarked
package org.chosei.server.journal;

import org.jspecify.annotations.NullMarked;
