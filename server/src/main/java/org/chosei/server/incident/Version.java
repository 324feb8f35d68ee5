package org.chosei.server.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chosei.core.incident.Matter;
import org.chosei.core.incident.Status;
import org.chosei.core.report.Category;
import org.chosei.core.report.Key;
import org.jspecify.annotations.Nullable;

/** What an incident is from one journal entry until another: a row of {@code incident.version} without its times. */
record Version(
        UUID incident,
        Key key,
        String subtype,
        List<String> keys,
        @Nullable String brand,
        Status status,
        @Nullable Instant closedAt,
        @Nullable Instant stoppedAt,
        @Nullable String owner,
        boolean standing,
        @Nullable UUID absorbedInto,
        @Nullable UUID recurrenceOf) {
    static final String COLUMNS =
            "v.incident, v.category, v.key, v.subtype, v.keys, v.brand, v.status, v.closed_at, v.stopped_at, v.owner, v.standing, v.absorbed_into, v.recurrence_of";

    Version {
        keys = List.copyOf(keys);
    }

    static Version standing(UUID incident, Matter matter, @Nullable UUID recurrenceOf) {
        return new Version(
                incident,
                matter.key(),
                matter.subtype(),
                List.copyOf(matter.keys()),
                matter.brand(),
                matter.status(),
                matter.closedAt(),
                matter.stoppedAt(),
                matter.owner(),
                true,
                null,
                recurrenceOf);
    }

    /** The same incident merged away, or with nothing left that speaks of it. */
    Version gone(@Nullable UUID into) {
        return new Version(incident, key, subtype, keys, brand, status, closedAt, stoppedAt, owner, false, into, null);
    }

    static Version of(ResultSet row) throws SQLException {
        return new Version(
                row.getObject("incident", UUID.class),
                new Key(Category.valueOf(row.getString("category")), row.getString("key")),
                row.getString("subtype"),
                List.of((String[]) row.getArray("keys").getArray()),
                row.getString("brand"),
                Status.valueOf(row.getString("status")),
                instant(row, "closed_at"),
                instant(row, "stopped_at"),
                row.getString("owner"),
                row.getBoolean("standing"),
                row.getObject("absorbed_into", UUID.class),
                row.getObject("recurrence_of", UUID.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
