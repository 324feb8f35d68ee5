/**
 * Reference data that an operator keeps: the organisation itself, brands, parties and their contacts, the country of an address.
 */
@NullMarked
package org.chosei.server.directory;

import org.jspecify.annotations.NullMarked;
