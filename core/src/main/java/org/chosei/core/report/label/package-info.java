/**
 * Forms and tables: what the names of fields and columns mean, by the table {@code labels.tsv}, which a person who does not
 * program can extend, how a line's label is told, and how a legend or a table's head gives its meanings to the rows below.
 */
@NullMarked
package org.chosei.core.report.label;

import org.jspecify.annotations.NullMarked;
