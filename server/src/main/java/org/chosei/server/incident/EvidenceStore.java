package org.chosei.server.incident;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.chosei.core.incident.Closing;
import org.chosei.core.incident.Decision;
import org.chosei.core.incident.Evidence;
import org.chosei.core.incident.Sighting;
import org.chosei.core.report.BrandOpinion;
import org.chosei.core.report.Category;
import org.chosei.core.report.Key;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Loads all that is known of some keys, each kind of fact in one query. */
@Component
class EvidenceStore {
    static final String SIGHTING =
            "id, message, category, key, subtype, at, ports, brands, counts, withdrawn_entry is not null as withdrawn";

    private final JdbcTemplate jdbc;

    EvidenceStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Evidence of(Collection<String> keys) {
        Object wanted = keys.toArray(String[]::new);
        return Evidence.of(
                jdbc.query(
                        "select " + SIGHTING + " from incident.sighting where key = any (?)",
                        EvidenceStore::sighting,
                        wanted),
                jdbc.query(
                        "select id, category, key, at, stopped_at, apart from incident.closing where key = any (?) and undone_entry is null",
                        EvidenceStore::closing,
                        wanted),
                jdbc.query("""
                        select entry, kind, anchor, into_anchor, apart, category, brand, owner from incident.decision
                        where undone_entry is null
                          and entry in (select entry from incident.decision_key where key = any (?))""", EvidenceStore::decision, wanted));
    }

    /** What these messages say at present. */
    List<Sighting> standingOf(Collection<UUID> messages) {
        return jdbc.query(
                "select " + SIGHTING + " from incident.sighting where message = any (?) and withdrawn_entry is null",
                EvidenceStore::sighting,
                (Object) messages.toArray(UUID[]::new));
    }

    private static Sighting sighting(ResultSet row, int number) throws SQLException {
        return new Sighting(
                row.getObject("id", UUID.class),
                row.getObject("message", UUID.class),
                key(row),
                row.getString("subtype"),
                row.getTimestamp("at").toInstant(),
                new TreeSet<>(strings(row, "ports")),
                strings(row, "brands").stream().map(EvidenceStore::opinion).toList(),
                row.getBoolean("counts"),
                row.getBoolean("withdrawn"));
    }

    private static Closing closing(ResultSet row, int number) throws SQLException {
        return new Closing(
                row.getObject("id", UUID.class),
                key(row),
                row.getTimestamp("at").toInstant(),
                Version.instant(row, "stopped_at"),
                row.getObject("apart", Long.class));
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        long entry = row.getLong("entry");
        UUID anchor = row.getObject("anchor", UUID.class);
        return switch (row.getString("kind")) {
            case "RECATEGORISED" ->
                new Decision.Recategorised(entry, anchor, Category.valueOf(row.getString("category")));
            case "MERGED" -> new Decision.Merged(entry, anchor, row.getObject("into_anchor", UUID.class));
            case "SPLIT" ->
                new Decision.Split(entry, anchor, new TreeSet<>(List.of((UUID[])
                        row.getArray("apart").getArray())));
            case "BRAND_DECIDED" -> new Decision.BrandDecided(entry, anchor, row.getString("brand"));
            case "ASSIGNED" -> new Decision.Assigned(entry, anchor, row.getString("owner"));
            case "COORDINATED" -> new Decision.Coordinated(entry, anchor);
            default ->
                throw new IllegalStateException(
                        "Decision %d is of the unknown kind '%s'".formatted(entry, row.getString("kind")));
        };
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(Category.valueOf(row.getString("category")), row.getString("key"));
    }

    static String written(BrandOpinion opinion) {
        return opinion.source() + " " + opinion.brandCode();
    }

    private static BrandOpinion opinion(String written) {
        int space = written.indexOf(' ');
        return new BrandOpinion(written.substring(space + 1), BrandOpinion.Source.valueOf(written.substring(0, space)));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }
}
