/**
 * From a passage to its sentences: wrapped lines are joined, headings and labels are told, and each sentence keeps the spots that
 * stand in it.
 */
@NullMarked
package org.chosei.core.report.sentence;

import org.jspecify.annotations.NullMarked;
