/**
 * What words tell: the table {@code cues.tsv}, which a person who does not program can extend, and the automaton that finds
 * all its words in one pass over a text.
 */
@NullMarked
package org.chosei.core.report.cue;

import org.jspecify.annotations.NullMarked;
