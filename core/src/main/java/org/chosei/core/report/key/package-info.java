/**
 * Which of the candidates of a category can be its key (counting rules 7 and 9): the site, the source, the target, the control
 * server. All others become mentions.
 */
@NullMarked
package org.chosei.core.report.key;

import org.jspecify.annotations.NullMarked;
