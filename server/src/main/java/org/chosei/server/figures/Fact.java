package org.chosei.server.figures;

import java.time.Instant;
import java.util.UUID;
import org.chosei.core.intake.Channel;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/** One of the things that a figure counts, as it was known at the figure's position; its number and page are those of today. */
public sealed interface Fact {
    Instant at();

    /**
     * @param at when it was first reported
     * @param brand null where it was unknown
     * @param port the one that it is counted for in table 4, where one incident counts once for each; null elsewhere
     */
    record OfIncident(
            UUID id,
            String number,
            Instant at,
            Category category,
            String key,
            @Nullable String brand,
            @Nullable String port)
            implements Fact {}

    /**
     * Without anything that tells of the reporter, as all that figures know.
     *
     * @param at when it was received
     */
    record OfReport(UUID id, String number, Instant at, Channel channel) implements Fact {}

    /**
     * @param at when it was made
     * @param incident what it asked about, or what that had been merged into
     * @param category of that incident
     * @param party who was asked
     */
    record OfRequest(UUID id, Instant at, UUID incident, String number, Category category, String key, String party)
            implements Fact {}
}
