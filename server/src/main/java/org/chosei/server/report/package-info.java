/**
 * What messages say: each stored message is read into a letter, understood by {@code core.report}, and its findings kept with
 * their reasons. {@link org.chosei.server.report.ReadingStage} takes the mass flow, {@link org.chosei.server.report.Dispositions}
 * and {@link org.chosei.server.report.TypedText} what a person decides, {@link org.chosei.server.report.Reports} answers questions.
 * What was read stands in {@code report.todo} until it is joined.
 */
@NullMarked
package org.chosei.server.report;

import org.jspecify.annotations.NullMarked;
