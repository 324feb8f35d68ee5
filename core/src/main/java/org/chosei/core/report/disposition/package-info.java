/**
 * What kind of message it is (counting rule 4): the first rule that fits, with its reason; precision before recall.
 */
@NullMarked
package org.chosei.core.report.disposition;

import org.jspecify.annotations.NullMarked;
