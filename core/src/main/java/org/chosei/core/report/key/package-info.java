/**
 * Which of the candidates of a category can be its key (counting rules 7 to 9), and how that key is written: the site, the source,
 * the target, the control server.
 */
@NullMarked
package org.chosei.core.report.key;

import org.jspecify.annotations.NullMarked;
