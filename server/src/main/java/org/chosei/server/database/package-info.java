/**
 * The one database: an embedded PostgreSQL whose life cycle is ours, or any server by URL.
 */
@NullMarked
package org.chosei.server.database;

import org.jspecify.annotations.NullMarked;
