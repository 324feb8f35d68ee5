/**
 * From a part's text to its passages, sentences and spots: whose words a line is, what it says once defanging is undone, and
 * where addresses, names and hashes stand in it. Everything here reads its text once from left to right, so that hostile text
 * costs no more than its length.
 */
@NullMarked
package org.chosei.core.report.text;

import org.jspecify.annotations.NullMarked;
