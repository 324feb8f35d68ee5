/**
 * What words tell: the table {@code cues.tsv}, which a person who does not program can extend, and which of its cues fire in a
 * text. A word that its own clause denies is not said, and one that
 * is only supposed of somebody else says little.
 */
@NullMarked
package org.chosei.core.report.cue;

import org.jspecify.annotations.NullMarked;
