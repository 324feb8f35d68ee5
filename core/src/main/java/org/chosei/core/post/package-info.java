/**
 * How mails find their case: public numbers and the tokens that carry them in a subject.
 */
@NullMarked
package org.chosei.core.post;

import org.jspecify.annotations.NullMarked;
