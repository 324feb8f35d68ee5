package org.chosei.server.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Brands;
import org.chosei.core.directory.Origin;
import org.chosei.core.report.Category;
import org.chosei.server.directory.BrandBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads incidents with their reports and indicators, each list in one query. */
@Component
class IncidentLines implements ExportKind {
    private static final TypeReference<List<IncidentLine.IndicatorLine>> INDICATORS = new TypeReference<>() {};
    private static final TypeReference<List<IncidentLine.ReportLine>> REPORTS = new TypeReference<>() {};
    private static final String SELECT = """
            with chosen as materialized (
                select i.id, i.number, i.first_reported_at, i.last_seen_at, v.*
                from incident.incident i join incident.version v on v.incident = i.id and v.to_entry is null and v.standing
                where %s),
            seen as materialized (
                select c.id, s.message, s.at, s.counts, s.ports, s.category, s.key
                from chosen c join incident.assignment a on a.incident = c.id and a.to_entry is null
                join incident.sighting s on s.id = a.sighting),
            reports as (
                select id, json_agg(json_build_object('id', message, 'channel', channel, 'messageId', message_id) order by at, message) as list,
                    max(at) filter (where counts) as last_reported_at
                from (select seen.id, message, min(at) as at, bool_or(counts) as counts, m.channel, m.message_id
                      from seen join intake.message m on m.id = seen.message
                      group by seen.id, message, m.channel, m.message_id) as one
                group by id),
            ports as (
                select id, array_agg(distinct port) as list from seen, unnest(ports) as port group by id),
            indicators as (
                select id, json_agg(json_build_object('type', type, 'value', value) order by type, value) as list
                from (select seen.id, lower(n.type) as type, n.value
                      from seen
                      join report.finding f on f.message = seen.message and f.category = seen.category and f.key = seen.key
                      join report.indicator n on n.message = f.message and n.finding = f.place
                      union select seen.id, 'port', port from seen, unnest(seen.ports) as port where seen.category = 'SCAN') as one
                group by id)
            select c.*, r.list as reports, r.last_reported_at, coalesce(f.list, '[]') as indicators,
                case when c.category = 'SCAN' then p.list end as ports
            from chosen c join reports r on r.id = c.id left join indicators f on f.id = c.id left join ports p on p.id = c.id
            order by c.first_reported_at, c.category, c.key, c.number""";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final BrandBook brandBook;
    private final ZoneId zone;

    IncidentLines(JdbcTemplate jdbc, JsonMapper json, BrandBook brandBook, ZoneId deploymentZone) {
        this.jdbc = jdbc;
        this.json = json;
        this.brandBook = brandBook;
        this.zone = deploymentZone;
    }

    @Override
    public String name() {
        return "incidents";
    }

    @Override
    public void export(Instant from, Instant to, Consumer<Object> lines) {
        Brands brands = brandBook.brands();
        jdbc.query(
                SELECT.formatted("i.first_reported_at >= ? and i.first_reported_at < ?"),
                (RowCallbackHandler) row -> lines.accept(line(row, brands)),
                Timestamp.from(from),
                Timestamp.from(to));
    }

    List<IncidentLine> of(Collection<UUID> incidents) {
        Brands brands = brandBook.brands();
        return jdbc.query(SELECT.formatted("i.id = any (?)"), (row, _) -> line(row, brands), (Object)
                incidents.toArray(UUID[]::new));
    }

    private IncidentLine line(ResultSet row, Brands brands) throws SQLException {
        Version version = Version.of(row);
        boolean phishing = version.key().category() == Category.PHISHING;
        Brand brand =
                version.brand() == null ? null : brands.byCode(version.brand()).orElse(null);
        List<String> ports = Ports.sorted(row.getArray("ports"));
        return new IncidentLine(
                version.incident(),
                row.getString("number"),
                version.key().category(),
                version.key().value(),
                version.keys(),
                version.subtype(),
                time(row.getTimestamp("first_reported_at")),
                time(row.getTimestamp("last_reported_at")),
                version.status(),
                version.brand(),
                brand != null ? brand.origin() : phishing ? Origin.UNKNOWN : null,
                brand == null ? null : brand.sector(),
                ports.stream().map(Ports::number).distinct().toList(),
                ports,
                json.readValue(row.getString("indicators"), INDICATORS),
                json.readValue(row.getString("reports"), REPORTS),
                version.recurrenceOf());
    }

    private @Nullable OffsetDateTime time(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant().atZone(zone).toOffsetDateTime();
    }
}
