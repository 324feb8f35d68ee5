/**
 * Which category the words near an indicator tell: its own sentence first, then what leads to it, what follows, the subject.
 * Where they tell several, rule 12 and the kind of address decide.
 */
@NullMarked
package org.chosei.core.report.category;

import org.jspecify.annotations.NullMarked;
