/**
 * The product: PostgreSQL, the channels, the desk, the public site and the command line, one package for a feature.
 * <p>Messages flow from {@code intake} over {@code report}, {@code incident}, {@code coordination} and {@code figures} to
 * {@code publication}; imports point the other way. ARCHITECTURE.md draws the house, ModularityTest proves its walls.
 */
@NullMarked
package org.chosei.server;

import org.jspecify.annotations.NullMarked;
