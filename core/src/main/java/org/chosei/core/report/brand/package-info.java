/**
 * Which brand a host or a text names: its names stand in the brand table, words of the language that are names as well in {@code
 * common-words.txt}. Precision comes before recall, since an unknown brand is an honest answer (counting rule 14).
 */
@NullMarked
package org.chosei.core.report.brand;

import org.jspecify.annotations.NullMarked;
