/**
 * The register of every mail in and out, the public numbers that thread them, the outbox and the transport.
 * <p>Nothing here knows what a mail is about: a case is a number and the thing it names.
 */
@NullMarked
package org.chosei.server.post;

import org.jspecify.annotations.NullMarked;
