/**
 * What words tell: the table {@code cues.tsv}, which a person who does not program can extend, and the automaton that finds
 * all its words in one pass over a text. Beside it stand the ways in which every other rule and table looks for words: {@code
 * Phrase}, {@code Words} and {@code NameIndex}, which pass over most of a text.
 */
@NullMarked
package org.chosei.core.report.cue;

import org.jspecify.annotations.NullMarked;
