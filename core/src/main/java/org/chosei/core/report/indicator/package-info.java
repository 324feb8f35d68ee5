/**
 * The indicators of a scene as candidates for a key: on whose side each stands, what category is told of it, and whether it is
 * only mentioned (counting rule 9).
 */
@NullMarked
package org.chosei.core.report.indicator;

import org.jspecify.annotations.NullMarked;
