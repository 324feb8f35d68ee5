/**
 * Asking a party to act (調整依頼): what may be told, how a request reads, and the states it goes through.
 * <p>A {@link org.chosei.core.coordination.DraftRequest} becomes an {@link org.chosei.core.coordination.ApprovedRequest} only by a
 * person's approval and a disclosure check that found nothing; sending takes nothing else. Counting is in the figures feature.
 */
@NullMarked
package org.chosei.core.coordination;

import org.jspecify.annotations.NullMarked;
