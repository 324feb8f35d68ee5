package org.chosei.core.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address of a party.
 *
 * @param provenance where we have it from
 * @param verifiedAt when somebody last found it right, or a program vouched for it; null means never
 * @param typedBy the name of the token over which a program typed and vouched for it; null where a person looked it up, or nobody did
 */
public record Contact(
        String address,
        String provenance,
        @Nullable Instant verifiedAt,
        @Nullable String verifiedBy,
        @Nullable String typedBy) {

    public boolean isVerified() {
        return verifiedAt != null;
    }

    /** Whether a person found it right; mail may go also where a program vouched for it. */
    public boolean isLookedUp() {
        return verifiedAt != null && typedBy == null;
    }
}
