package org.chosei.server.incident;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A filter as SQL over {@code i} (incident) and {@code v} (its present version). */
final class Condition {
    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Condition(IncidentFilter filter) {
        parts.add("v.to_entry is null and v.standing");
        if (!filter.categories().isEmpty()) {
            add("v.category = any (?)", names(filter.categories()));
        }
        if (!filter.statuses().isEmpty()) {
            add("v.status = any (?)", names(filter.statuses()));
        }
        if (filter.from() != null) {
            add("i.first_reported_at >= ?", Timestamp.from(filter.from()));
        }
        if (filter.to() != null) {
            add("i.first_reported_at < ?", Timestamp.from(filter.to()));
        }
        if (filter.owner() != null) {
            add("v.owner = ?", filter.owner());
        }
        if (!filter.words().isEmpty()) {
            SearchedFor searched = SearchedFor.of(filter.words());
            add(
                    "i.id in (%s)".formatted(searched.incidents()),
                    searched.values().toArray());
        }
    }

    private static Object names(Set<? extends Enum<?>> wanted) {
        return wanted.stream().map(Enum::name).toArray(String[]::new);
    }

    void add(String part, Object... given) {
        parts.add(part);
        values.addAll(List.of(given));
    }

    String sql() {
        return String.join(" and ", parts);
    }

    Object[] values() {
        return values.toArray();
    }
}
