/**
 * How every rule and table looks for words: {@code Phrase} and {@code Words} pass over most of a text, {@code NameIndex} asks it
 * for the few names of a long list that it can hold, {@code WordFinder} finds thousands of words in one pass. What the words tell
 * is the matter of those who look for them.
 *
 * <p>Long phrases stand in a table {@code phrases.txt} beside the classes of their room, which {@code PhraseBook} reads:
 *
 * <pre>
 * {machine}
 * # What stands before an address as its kind.
 *     server
 *     host
 *
 * [told-by-us] any case
 * # What we told the writer of is no news.
 *     you told us of the {machine} $
 *     お知らせの
 * </pre>
 *
 * <p>A phrase has a name in square brackets. "Any case" takes letters of ASCII in either case; "as written" is for texts that are in
 * lower case already, or where the case tells. Behind # stands what the phrase tells, and behind four blanks one way of saying it
 * on each line; any of them will do, the first that fits is taken. A way is a regular expression; {@code [ ]} is a blank at its
 * edge. A name in curly brackets is a list of ways for a part of others; it stands above whatever refers to it.
 */
@NullMarked
package org.chosei.core.report.words;

import org.jspecify.annotations.NullMarked;
