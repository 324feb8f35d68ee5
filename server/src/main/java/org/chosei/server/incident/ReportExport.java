package org.chosei.server.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.chosei.core.intake.Channel;
import org.chosei.core.intake.Disposition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./chosei export reports}: every stored message, whatever it turned out to be. */
@Component
class ReportExport implements ExportKind {
    private static final TypeReference<List<IncidentLine.IndicatorLine>> INDICATORS = new TypeReference<>() {};
    private static final String SELECT = """
            with chosen as materialized (
                select m.id, m.number, m.channel, m.source, m.message_id, m.received_at
                from intake.message m where m.same_as is null and m.received_at >= ? and m.received_at < ?),
            incidents as (
                select c.id, array_agg(distinct a.incident order by a.incident) as list
                from chosen c join incident.sighting s on s.message = c.id and s.withdrawn_entry is null
                join incident.assignment a on a.sighting = s.id and a.to_entry is null
                group by c.id),
            indicators as (
                select id, json_agg(json_build_object('type', type, 'value', value) order by type, value) as list
                from (select c.id, lower(n.type) as type, n.value from chosen c join report.indicator n on n.message = c.id
                      union select c.id, 'port', port from chosen c join report.finding f on f.message = c.id, unnest(f.ports) as port) as one
                group by id)
            select c.*, coalesce(d.disposition, 'PENDING') as disposition, i.list as incidents, coalesce(n.list, '[]') as indicators
            from chosen c
            left join report.disposition d on d.message = c.id and d.to_entry is null
            left join incidents i on i.id = c.id
            left join indicators n on n.id = c.id
            order by c.received_at, c.message_id, c.source, c.number""";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final ZoneId zone;

    ReportExport(JdbcTemplate jdbc, JsonMapper json, ZoneId deploymentZone) {
        this.jdbc = jdbc;
        this.json = json;
        this.zone = deploymentZone;
    }

    /** A message as scripts see it. */
    record ReportLine(
            UUID id,
            String number,
            Channel channel,
            String source,
            @Nullable String messageId,
            OffsetDateTime receivedAt,
            Disposition disposition,
            List<UUID> incidents,
            List<IncidentLine.IndicatorLine> indicators) {}

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public void export(Instant from, Instant to, Consumer<Object> lines) {
        jdbc.query(
                SELECT, (RowCallbackHandler) row -> lines.accept(line(row)), Timestamp.from(from), Timestamp.from(to));
    }

    private ReportLine line(ResultSet row) throws SQLException {
        return new ReportLine(
                row.getObject("id", UUID.class),
                row.getString("number"),
                Channel.valueOf(row.getString("channel")),
                row.getString("source"),
                row.getString("message_id"),
                row.getTimestamp("received_at").toInstant().atZone(zone).toOffsetDateTime(),
                Disposition.valueOf(row.getString("disposition")),
                row.getArray("incidents") == null
                        ? List.of()
                        : List.of((UUID[]) row.getArray("incidents").getArray()),
                json.readValue(row.getString("indicators"), INDICATORS));
    }
}
