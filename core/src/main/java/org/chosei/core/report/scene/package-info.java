/**
 * A letter laid out as statements in its order: sentences with the cues that fire in them, the log entries that they may be, and
 * what the layout of forms and tables says of their addresses. All rules further on look at a scene, none at the letter's text.
 */
@NullMarked
package org.chosei.core.report.scene;

import org.jspecify.annotations.NullMarked;
