package org.chosei.server.coordination;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.chosei.core.directory.PartyRole;
import org.chosei.core.directory.Scope;
import org.jspecify.annotations.Nullable;

/** A counted request as {@code ./chosei export coordinations} writes it. */
record CoordinationLine(
        UUID id,
        UUID incident,
        PartyRole partyRole,
        String party,
        @Nullable String country,
        Scope scope,
        OffsetDateTime sentAt,
        @Nullable OffsetDateTime respondedAt,
        @Nullable OffsetDateTime resolvedAt) {}
