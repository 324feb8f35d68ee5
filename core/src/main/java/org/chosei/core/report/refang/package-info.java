/** What a line meant before its addresses were defanged and its letters widened. Each line is read once from left to right. */
@NullMarked
package org.chosei.core.report.refang;

import org.jspecify.annotations.NullMarked;
