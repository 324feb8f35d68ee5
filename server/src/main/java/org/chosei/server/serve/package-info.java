/**
 * {@code ./chosei serve}: opens every door, keeps the stages and the sealer running, and closes in order on SIGTERM.
 */
@NullMarked
package org.chosei.server.serve;

import org.jspecify.annotations.NullMarked;
