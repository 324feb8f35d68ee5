package org.chosei.server.incident;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.incident.SearchWords;

/** A filter as SQL over {@code i} (incident) and {@code v} (its present version). */
final class Condition {
    private static final Pattern NUMBER = Pattern.compile("(?:\\w+#)?(\\d{8})");
    private static final String SEEN =
            "exists (select from incident.assignment a join incident.sighting s on s.id = a.sighting"
                    + " where a.incident = i.id and a.to_entry is null and %s)";

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
            search(filter.words());
        }
    }

    private void search(String words) {
        Matcher number = NUMBER.matcher(words);
        String address = Address.of(words);
        String query = SearchWords.query(words);
        if (number.matches()) {
            add("i.number = ?", number.group(1));
        } else if (address != null) {
            add(SEEN.formatted("s.address <<= ?::inet"), address);
        } else if (!query.isEmpty()) {
            add(SEEN.formatted("s.words @@ ?::tsquery"), query);
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
