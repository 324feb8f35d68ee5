/**
 * The ports that a scan asked for (counting rule 13): told beside its source, on lines about it, for all sources, or by a
 * service's name.
 */
@NullMarked
package org.chosei.core.report.scan;

import org.jspecify.annotations.NullMarked;
