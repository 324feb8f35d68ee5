/**
 * An edition as data: words, prose bound to figures, and drawings, for a quarter's printed report.
 *
 * <p>Everything is a function of {@link org.chosei.core.figures.QuarterFigures} and texts, so prose and tables cannot disagree and
 * no reporter or victim can reach a page (counting rules 18 to 22). Lengths are millimetres, type sizes points.
 * Start at {@link org.chosei.core.publication.Prose} for words and {@link org.chosei.core.publication.Drawing} for charts.
 */
@NullMarked
package org.chosei.core.publication;

import org.jspecify.annotations.NullMarked;
