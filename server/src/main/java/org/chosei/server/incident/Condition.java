package org.chosei.server.incident;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Brands;
import org.chosei.core.directory.Origin;

/** A filter as SQL over {@code i} (incident) and {@code v} (its present version). */
final class Condition {
    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Condition(IncidentFilter filter, Brands brands) {
        parts.add("v.to_entry is null and v.standing");
        if (!filter.categories().isEmpty()) {
            add("v.category = any (?)", names(filter.categories()));
        }
        if (!filter.statuses().isEmpty()) {
            add("v.status = any (?)", names(filter.statuses()));
        }
        if (!filter.origins().isEmpty()) {
            imitating(filter.origins(), brands);
        }
        if (filter.from() != null) {
            add("i.first_reported_at >= ?", Timestamp.from(filter.from()));
        }
        if (filter.to() != null) {
            add("i.first_reported_at < ?", Timestamp.from(filter.to()));
        }
        if (IncidentFilter.NOBODY.equals(filter.owner())) {
            add("v.owner is null");
        } else if (filter.owner() != null) {
            add("v.owner = ?", filter.owner());
        }
        if (!filter.words().isEmpty()) {
            SearchedFor searched = SearchedFor.of(filter.words());
            add(
                    "i.id in (%s)".formatted(searched.incidents()),
                    searched.values().toArray());
        }
    }

    private void imitating(Set<Origin> origins, Brands brands) {
        String[] codes = brands.all().stream()
                .filter(brand -> origins.contains(brand.origin()))
                .map(Brand::code)
                .toArray(String[]::new);
        add(
                origins.contains(Origin.UNKNOWN)
                        ? "v.category = 'PHISHING' and (v.brand is null or v.brand = any (?))"
                        : "v.category = 'PHISHING' and v.brand = any (?)",
                (Object) codes);
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
