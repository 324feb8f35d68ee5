/**
 * Users, sign-in, tokens and the check of permissions. Every request handler names the permission it needs with
 * {@link org.chosei.server.account.Needs}, or says with {@link org.chosei.server.account.Public} that it needs none;
 * one without either is refused when it is called, and the build fails before that.
 * <p>The desk signs in with a session, the API with a bearer token; both become a {@link org.chosei.server.account.Caller}.
 */
@NullMarked
package org.chosei.server.account;

import org.jspecify.annotations.NullMarked;
