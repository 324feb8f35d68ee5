package org.chosei.core.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address of a party.
 *
 * @param provenance where we have it from
 * @param verifiedAt when a person last found it right; null means never
 */
public record Contact(
        String address,
        String provenance,
        @Nullable Instant verifiedAt,
        @Nullable String verifiedBy) {

    public boolean isVerified() {
        return verifiedAt != null;
    }
}
