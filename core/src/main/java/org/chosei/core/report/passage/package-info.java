/**
 * Whose words a line of a part is: the reporter's own, what is quoted or passed on, a signature. Logs are told later, line by
 * line.
 */
@NullMarked
package org.chosei.core.report.passage;

import org.jspecify.annotations.NullMarked;
