/**
 * Reference data that every feature may ask: the brands that phishing imitates, the parties that can be asked to act.
 */
@NullMarked
package org.chosei.core.directory;

import org.jspecify.annotations.NullMarked;
