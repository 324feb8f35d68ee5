package org.chosei.server.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.chosei.server.figures.AsOf;
import org.chosei.server.figures.Figures;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The time that figures are asked as of, as an address has it. */
@Component
@ConditionalOnWebApplication
class AskedTime {
    private final Figures figures;
    private final ZoneId zone;

    AskedTime(Figures figures, ZoneId deploymentZone) {
        this.figures = figures;
        this.zone = deploymentZone;
    }

    /**
     * The present where neither is given; empty where the time cannot be read.
     *
     * @param asOf a day and time of the deployment's zone, as a date field sends it, or an instant
     * @param position where it is known already: the same figures however much was sealed since
     */
    Optional<AsOf> of(String asOf, @Nullable Integer position) {
        if (asOf.isBlank() && position == null) {
            return Optional.of(figures.now());
        }
        try {
            Instant instant = asOf.isBlank() ? figures.now().instant() : instant(asOf);
            return Optional.of(position == null ? figures.asOf(instant) : AsOf.position(position, instant));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private Instant instant(String asOf) {
        return asOf.endsWith("Z")
                ? Instant.parse(asOf)
                : LocalDateTime.parse(asOf).atZone(zone).toInstant();
    }
}
