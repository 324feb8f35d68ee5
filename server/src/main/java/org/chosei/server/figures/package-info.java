/**
 * Figures by position: every published count, asked of the stored facts in SQL sets, as of any sealed block or live;
 * history and editions from before the product's time stand beside them. The rules are in {@code core.figures};
 * start at {@link org.chosei.server.figures.Figures}.
 */
@NullMarked
package org.chosei.server.figures;

import org.jspecify.annotations.NullMarked;
