package org.chosei.core.publication;

import java.time.ZonedDateTime;

/** Whether a printing is the edition of its quarter that stays; on every page of one that is not stands what it is instead. */
public sealed interface Standing {

    /** It is, and never changes. */
    record Frozen() implements Standing {}

    /** There is none yet: the next printing may differ. */
    record Draft() implements Standing {}

    /**
     * Another one is, which this one may differ from (counting rule 20).
     *
     * @param instant what was known then is printed, in the deployment's zone
     */
    record BesideFrozen(ZonedDateTime instant) implements Standing {}
}
