/**
 * A scenario of what a quarter should contain, the plan that holds exactly that, and the messages' texts.
 * Start at {@link org.chosei.core.rehearsal.Plan}. The texts stand in resource files and are written as reporters write, without
 * regard to how they are read; nothing here is known to figures or publication. The same scenario always gives the same plan.
 */
@NullMarked
package org.chosei.core.rehearsal;

import org.jspecify.annotations.NullMarked;
