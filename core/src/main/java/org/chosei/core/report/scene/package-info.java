/**
 * A letter laid out as statements in its order: sentences with the cues that fire in them, the log entries that they may be, and
 * what the layout of forms and tables says of their addresses. Which of several listed ones a sentence points at, and what it says of
 * that one, is heard here once for all ({@code Remarks}). All rules further on look at a scene, none at the letter's text.
 */
@NullMarked
package org.chosei.core.report.scene;

import org.jspecify.annotations.NullMarked;
