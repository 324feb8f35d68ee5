package org.chosei.server.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.chosei.core.directory.Origin;
import org.chosei.core.incident.Status;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list of incidents is narrowed to; its names are those of the address, so that a list can be linked to.
 *
 * @param q a number, host, address, network or words, Japanese too
 * @param from first day of the first report, in the deployment's zone; {@code to} is exclusive
 * @param owner a user's id, or {@code none}
 * @param page from 1
 */
record IncidentFilter(
        @Nullable String q,
        @Nullable Set<Category> category,
        @Nullable Set<Status> status,
        @Nullable Set<Origin> origin,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate to,

        @Nullable String owner,
        @Nullable Integer page) {
    static final int ROWS = 50;

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

    public int pageNumber() {
        return page == null || page < 1 ? 1 : page;
    }

    public int offset() {
        return (pageNumber() - 1) * ROWS;
    }

    /** The same list at another page, as a query. */
    public String atPage(int number) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance()
                .queryParam("q", words())
                .queryParam("category", categories())
                .queryParam("status", statuses())
                .queryParam("origin", origins())
                .queryParamIfPresent("from", Optional.ofNullable(from))
                .queryParamIfPresent("to", Optional.ofNullable(to))
                .queryParamIfPresent("owner", Optional.ofNullable(owner));
        return query.queryParam("page", number).encode().build().toUriString();
    }
}
