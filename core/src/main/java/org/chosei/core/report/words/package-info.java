/**
 * How every rule and table looks for words: {@code Phrase} and {@code Words} pass over most of a text, {@code NameIndex} asks it
 * for the few names of a long list that it can hold, {@code WordFinder} finds thousands of words in one pass. What the words tell
 * is the matter of those who look for them.
 */
@NullMarked
package org.chosei.core.report.words;

import org.jspecify.annotations.NullMarked;
