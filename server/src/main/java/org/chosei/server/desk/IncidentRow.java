package org.chosei.server.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chosei.core.incident.Status;
import org.chosei.core.report.Category;
import org.chosei.core.report.Key;
import org.jspecify.annotations.Nullable;

/**
 * One incident in a list.
 *
 * @param brand code of the imitated brand, null when unknown or not phishing
 * @param firstAt when the first message spoke of it
 * @param reports messages that speak of it
 * @param owner a user's id
 */
record IncidentRow(
        UUID id,
        String number,
        Category category,
        String subtype,
        String key,
        List<String> keys,
        @Nullable String brand,
        Status status,
        @Nullable Instant closedAt,
        @Nullable String owner,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt,
        int reports,
        List<String> ports,
        int requests,
        int answers) {

    /** The key as text that nobody opens by mistake; empty where only the report itself could be the key. */
    public String shownKey() {
        return new Key(category, key).isTheReport() ? "" : Defanged.text(key);
    }

    static IncidentRow of(ResultSet row, int number) throws SQLException {
        return new IncidentRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                Category.valueOf(row.getString("category")),
                row.getString("subtype"),
                row.getString("key"),
                List.of((String[]) row.getArray("keys").getArray()),
                row.getString("brand"),
                Status.valueOf(row.getString("status")),
                instant(row, "closed_at"),
                row.getString("owner"),
                instant(row, "first_at"),
                instant(row, "last_at"),
                row.getInt("reports"),
                List.of((String[]) row.getArray("ports").getArray()),
                row.getInt("requests"),
                row.getInt("answers"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
