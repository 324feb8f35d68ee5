/**
 * The screens that show several features at once: the queue, a report beside what was understood, incidents, requests, quarters,
 * settings; and over REST what belongs to no single feature, as the queue. It reads and decides only through the features' own services.
 * <p>Whatever came from outside is shown as text, defanged, and never interpreted (invariant 7); pictures of faxes come from an
 * address of their own that nothing can run under.
 */
@NullMarked
package org.chosei.server.desk;

import org.jspecify.annotations.NullMarked;
