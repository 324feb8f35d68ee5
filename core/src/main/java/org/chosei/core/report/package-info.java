/**
 * What a message says: its text by its parts, the indicators in it with their place, and the findings with their reasons.
 */
@NullMarked
package org.chosei.core.report;

import org.jspecify.annotations.NullMarked;
