/**
 * The candidates that fit put together by key: what the message says about each, with its reasons.
 */
@NullMarked
package org.chosei.core.report.finding;

import org.jspecify.annotations.NullMarked;
