/**
 * The edition as data: words for numbers and changes, bound texts, charts and tables in two languages.
 * <p>Made of {@link org.chosei.core.figures.QuarterFigures} only, so no reporter and no victim can reach a page. Lengths are
 * millimetres, type sizes points. Storage and the making of files are in {@code server.publication}.
 */
@NullMarked
package org.chosei.core.publication;

import org.jspecify.annotations.NullMarked;
