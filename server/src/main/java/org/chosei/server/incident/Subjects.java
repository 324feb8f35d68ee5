package org.chosei.server.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.chosei.core.incident.Joining;
import org.chosei.core.incident.Matter;
import org.chosei.core.incident.Matters;
import org.chosei.core.incident.Sighting;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Opens incidents for a decision: their partitions locked, what they are folded afresh. */
@Component
class Subjects {
    private final JdbcTemplate jdbc;
    private final Partitions partitions;
    private final EvidenceStore evidence;

    Subjects(JdbcTemplate jdbc, Partitions partitions, EvidenceStore evidence) {
        this.jdbc = jdbc;
        this.partitions = partitions;
        this.evidence = evidence;
    }

    /**
     * An incident about to be decided on.
     *
     * @param anchor a sighting in its leading part, by which the decision names it
     * @param keys of the whole locked partition
     */
    record Subject(UUID incident, UUID anchor, Matter matter, SortedSet<String> keys) {}

    private record Row(UUID incident, String number, UUID anchor, boolean standing, String into, List<String> keys) {}

    Subject open(UUID incident) {
        return open(List.of(incident)).getFirst();
    }

    /** Opens several under one lock. */
    List<Subject> open(Collection<UUID> incidents) {
        List<Row> rows = new ArrayList<>();
        SortedSet<String> keys = new TreeSet<>();
        for (UUID incident : incidents) {
            Row row = row(incident);
            rows.add(row);
            keys.addAll(row.keys());
        }
        SortedSet<String> partition = partitions.lock(keys);
        Matters matters = Joining.fold(evidence.of(partition));
        return rows.stream().map(row -> subject(row(row.incident()), matters, partition)).toList();
    }

    /** Those of them that stand and are neither being coordinated nor closed. */
    List<UUID> openOf(Collection<UUID> incidents) {
        return jdbc.queryForList(
                "select incident from incident.version where incident = any (?) and to_entry is null and standing and status = 'OPEN' order by incident",
                UUID.class,
                (Object) incidents.toArray(UUID[]::new));
    }

    private Row row(UUID incident) {
        return jdbc
                .query(
                        """
                        select i.id, i.number, i.anchor, v.standing, coalesce(o.number, '') as into_number, v.keys
                        from incident.incident i
                        join incident.version v on v.incident = i.id and v.to_entry is null
                        left join incident.incident o on o.id = v.absorbed_into
                        where i.id = ?""",
                        (row, _) -> new Row(
                                row.getObject("id", UUID.class),
                                row.getString("number"),
                                row.getObject("anchor", UUID.class),
                                row.getBoolean("standing"),
                                row.getString("into_number"),
                                List.of((String[]) row.getArray("keys").getArray())),
                        incident)
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "No incident has the id '%s': wanted one from the incident list or './chosei export incidents'"
                                .formatted(incident)));
    }

    private static Subject subject(Row row, Matters matters, SortedSet<String> keys) {
        if (!row.standing()) {
            throw new Refused(row.into().isEmpty()
                    ? "Incident ORG#%s stands no more, since no report speaks of it: change the report's disposition first"
                            .formatted(row.number())
                    : "Incident ORG#%s was merged into ORG#%s: decide on that one, or undo the merge first"
                            .formatted(row.number(), row.into()));
        }
        Matter matter = matters.of(row.anchor());
        if (matter == null) {
            throw new Refused("Incident ORG#%s has no report left: change a report's disposition first".formatted(row.number()));
        }
        UUID anchor = matter.sightings().stream()
                .map(Sighting::id)
                .filter(matters::leads)
                .findFirst()
                .orElse(row.anchor());
        return new Subject(row.incident(), anchor, matter, keys);
    }
}
