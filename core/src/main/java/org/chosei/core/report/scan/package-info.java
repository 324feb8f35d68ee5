/**
 * The ports that a scan asked for (counting rule 13): told beside its source, on lines about it, for all sources, by a service's
 * name, or by numbers that can be nothing else; and what tells of a scan by nothing but them.
 */
@NullMarked
package org.chosei.core.report.scan;

import org.jspecify.annotations.NullMarked;
