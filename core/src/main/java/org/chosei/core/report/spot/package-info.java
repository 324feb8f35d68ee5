/**
 * Where addresses, names and hashes stand in a line once its defanging is undone. Everything here reads its text once from left
 * to right, so that hostile text costs no more than its length.
 */
@NullMarked
package org.chosei.core.report.spot;

import org.jspecify.annotations.NullMarked;
