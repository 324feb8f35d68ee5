/**
 * {@code ./chosei demo}: plays a planned quarter through the real services, as reporters, operators and parties would.
 * The world's times are given as arguments and by a clock that runs through the quarter. Nothing is written past the services, and no
 * figure is told what it should be: a plan that is read wrongly is put right by an operator's decision, as a real message would be.
 *
 * @see org.chosei.core.rehearsal.Plan
 */
@NullMarked
package org.chosei.server.rehearsal;

import org.jspecify.annotations.NullMarked;
