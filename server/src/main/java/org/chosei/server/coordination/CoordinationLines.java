package org.chosei.server.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Consumer;
import org.chosei.core.directory.PartyRole;
import org.chosei.core.directory.Scope;
import org.chosei.server.incident.ExportKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Reads the requests that count (rule 15), by when they were made; of an incident that was merged away, under the one that stands. */
@Component
class CoordinationLines implements ExportKind {
    private final JdbcTemplate jdbc;
    private final ZoneId zone;

    CoordinationLines(JdbcTemplate jdbc, ZoneId deploymentZone) {
        this.jdbc = jdbc;
        this.zone = deploymentZone;
    }

    @Override
    public String name() {
        return "coordinations";
    }

    @Override
    public void export(Instant from, Instant to, Consumer<Object> lines) {
        jdbc.query("""
                select r.*, p.name, coalesce(i.standing, r.incident) as standing,
                    coalesce(main.closed_at, r.resolved_at) as resolved
                from coordination.request r
                join directory.party p on p.id = r.party
                left join incident.part i on i.part = r.incident
                left join incident.version main on main.incident = i.standing and main.to_entry is null
                where r.made_at >= ? and r.made_at < ? and r.uncounted_at is null
                order by r.made_at, r.incident, r.role, p.name""", (RowCallbackHandler) row -> lines.accept(line(row)), Timestamp.from(from), Timestamp.from(to));
    }

    private CoordinationLine line(ResultSet row) throws SQLException {
        return new CoordinationLine(
                row.getObject("id", UUID.class),
                row.getObject("standing", UUID.class),
                PartyRole.valueOf(row.getString("role")),
                row.getString("name"),
                row.getString("country"),
                Scope.valueOf(row.getString("scope")),
                row.getTimestamp("made_at").toInstant().atZone(zone).toOffsetDateTime(),
                time(row.getTimestamp("responded_at")),
                time(row.getTimestamp("resolved")));
    }

    private @Nullable OffsetDateTime time(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant().atZone(zone).toOffsetDateTime();
    }
}
