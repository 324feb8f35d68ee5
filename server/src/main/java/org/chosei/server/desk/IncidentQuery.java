package org.chosei.server.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.chosei.core.directory.Origin;
import org.chosei.core.incident.Status;
import org.chosei.core.report.Category;
import org.chosei.server.incident.IncidentFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list of incidents is narrowed to; its names are those of the address, so that a list can be linked to.
 *
 * @param q a number, host, address, network or words, Japanese too
 * @param from first day of the first report, in the deployment's zone; {@code to} is exclusive
 * @param owner a user's id, or {@link IncidentFilter#NOBODY}
 * @param cursor where the page begins, as the one before told
 */
record IncidentQuery(
        @Nullable String q,
        @Nullable Set<Category> category,
        @Nullable Set<Status> status,
        @Nullable Set<Origin> origin,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate to,

        @Nullable String owner,
        @Nullable String cursor) {

    IncidentQuery {
        owner = owner == null || owner.isBlank() ? null : owner;
        cursor = cursor == null || cursor.isBlank() ? null : cursor;
    }

    public Set<Category> categories() {
        return category == null ? Set.of() : category;
    }

    public Set<Status> statuses() {
        return status == null ? Set.of() : status;
    }

    public Set<Origin> origins() {
        return origin == null ? Set.of() : origin;
    }

    public String words() {
        return q == null ? "" : q.strip();
    }

    /** Whether anything but one of the views above the list narrows it. */
    public boolean isNarrowed() {
        return !words().isEmpty() || !categories().isEmpty() || !origins().isEmpty() || from != null || to != null;
    }

    IncidentFilter filter(ZoneId zone) {
        return new IncidentFilter(
                categories(), statuses(), origins(), start(from, zone), start(to, zone), owner, words());
    }

    /** The same list from a place on, as a query. */
    public String from(String place) {
        return UriComponentsBuilder.newInstance()
                .queryParam("q", words())
                .queryParam("category", categories())
                .queryParam("status", statuses())
                .queryParam("origin", origins())
                .queryParamIfPresent("from", Optional.ofNullable(from))
                .queryParamIfPresent("to", Optional.ofNullable(to))
                .queryParamIfPresent("owner", Optional.ofNullable(owner))
                .queryParam("cursor", place)
                .encode()
                .build()
                .toUriString();
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }
}
