/**
 * From sentences to findings: which category the words near an indicator tell, whose side it is on, whether it is only
 * mentioned, what the key is, which brand is imitated, and what kind of message it all makes. Start at {@link
 * org.chosei.core.report.judge.Judgement}.
 */
@NullMarked
package org.chosei.core.report.judge;

import org.jspecify.annotations.NullMarked;
