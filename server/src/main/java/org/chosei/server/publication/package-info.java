/**
 * Editions: a quarter's report set as HTML, PDF, CSV, SVG and JSON in two languages, frozen byte for byte, and checked again.
 *
 * <p>The document's fixed sentences are the resources {@code document_ja.md} and {@code document_en.md}; what analysts write is kept by
 * {@link org.chosei.server.publication.EditionTexts}. Start at {@link org.chosei.server.publication.Editions}.
 */
@NullMarked
package org.chosei.server.publication;

import org.jspecify.annotations.NullMarked;
