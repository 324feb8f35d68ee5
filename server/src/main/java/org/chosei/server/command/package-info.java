/**
 * The frame of the command line: what a verb is, how it fails, how long work shows its progress, how batches are worked off.
 */
@NullMarked
package org.chosei.server.command;

import org.jspecify.annotations.NullMarked;
