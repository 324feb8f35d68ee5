/**
 * Who may do what: the permissions that a request handler names, and the roles that hold them.
 * <p>Users, sign-in and tokens are in {@code server.account}; a permission is checked there and declared by every handler.
 */
@NullMarked
package org.chosei.core.account;

import org.jspecify.annotations.NullMarked;
