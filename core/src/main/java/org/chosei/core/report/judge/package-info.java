/**
 * The way from a letter to its understanding, through all the other packages. Start at {@link
 * org.chosei.core.report.judge.Judgement}.
 */
@NullMarked
package org.chosei.core.report.judge;

import org.jspecify.annotations.NullMarked;
