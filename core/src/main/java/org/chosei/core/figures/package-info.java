/**
 * The counting rules (docs: counting rules 5, 6 and 12 to 22): what a quarter's figures are made of, and how counts become
 * shares, changes, classes and ranks.
 *
 * <p>Case facts only: nothing here knows a reporter or a victim, so that no page made of it can show one.
 * Start at {@link org.chosei.core.figures.QuarterFigures}.
 */
@NullMarked
package org.chosei.core.figures;

import org.jspecify.annotations.NullMarked;
