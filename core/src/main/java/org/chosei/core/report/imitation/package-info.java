/**
 * Whom a phishing site imitates by what the report says of it (counting rule 14): the page's title, the host, the words around
 * it. Which brands a host or a text names at all is the matter of {@code brand}.
 */
@NullMarked
package org.chosei.core.report.imitation;

import org.jspecify.annotations.NullMarked;
