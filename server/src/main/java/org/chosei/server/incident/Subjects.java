package org.chosei.server.incident;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToLongFunction;
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

    /** Of these, or what they went into, the standing ones whose status is OPEN or CLOSED. */
    List<UUID> notYetCoordinating(Collection<UUID> incidents) {
        return jdbc.queryForList("""
                select distinct i.incident from incident.version v
                join incident.version i on i.incident = coalesce(v.absorbed_into, v.incident) and i.to_entry is null
                where v.to_entry is null and v.incident = any (?) and i.standing and i.status <> 'COORDINATING'
                order by i.incident""", UUID.class, (Object) incidents.toArray(UUID[]::new));
    }

    /** Opens several under one lock, in the order given. */
    List<Subject> open(Collection<UUID> incidents) {
        SortedSet<String> keys = new TreeSet<>();
        rows(incidents).values().forEach(row -> keys.addAll(row.keys()));
        SortedSet<String> partition = partitions.lock(keys);
        Map<UUID, Row> rows = rows(incidents);
        Matters matters = Joining.fold(evidence.of(partition));
        return incidents.stream()
                .map(incident -> subject(known(rows, incident), matters, partition))
                .toList();
    }

    private Map<UUID, Row> rows(Collection<UUID> incidents) {
        Map<UUID, Row> rows = new HashMap<>();
        jdbc.query(
                """
                select i.id, i.number, i.anchor, v.standing, coalesce(o.number, '') as into_number, v.keys
                from incident.incident i
                join incident.version v on v.incident = i.id and v.to_entry is null
                left join incident.incident o on o.id = v.absorbed_into
                where i.id = any (?)""",
                row -> {
                    rows.put(
                            row.getObject("id", UUID.class),
                            new Row(
                                    row.getObject("id", UUID.class),
                                    row.getString("number"),
                                    row.getObject("anchor", UUID.class),
                                    row.getBoolean("standing"),
                                    row.getString("into_number"),
                                    List.of((String[]) row.getArray("keys").getArray())));
                },
                (Object) incidents.toArray(UUID[]::new));
        return rows;
    }

    private static Row known(Map<UUID, Row> rows, UUID incident) {
        Row row = rows.get(incident);
        if (row == null) {
            throw new Refused(
                    "No incident has the id '%s': wanted one from the incident list or './chosei export incidents'"
                            .formatted(incident));
        }
        return row;
    }

    private static Subject subject(Row row, Matters matters, SortedSet<String> keys) {
        if (!row.standing()) {
            throw row.into().isEmpty()
                    ? Refused.because(
                            "Incident %s stands no more, since no report speaks of it: change the report's disposition first",
                            "インシデント%sに触れた報告は、もうありません。先に報告の処理区分を変えてください。", row.number())
                    : Refused.because(
                            "Incident %s was merged into %s: decide on that one, or undo the merge first",
                            "インシデント%sは%sに統合されています。そちらで判断するか、先に統合を元に戻してください。", row.number(), row.into());
        }
        Matter matter = matters.of(row.anchor());
        if (matter == null) {
            throw Refused.because(
                    "Incident %s has no report left: change a report's disposition first",
                    "インシデント%sには報告が残っていません。先に報告の処理区分を変えてください。", row.number());
        }
        UUID anchor = matter.sightings().stream()
                .map(Sighting::id)
                .filter(matters::leads)
                .findFirst()
                .orElse(row.anchor());
        return new Subject(row.incident(), anchor, matter, keys);
    }

    /** Of several opened at once each change goes to the entry of the incident that it is about. */
    static ToLongFunction<Matter> entryOf(List<Subject> opened, long[] entries) {
        Map<UUID, Long> byAnchor = new HashMap<>();
        for (int i = 0; i < entries.length; i++) {
            byAnchor.put(opened.get(i).anchor(), entries[i]);
        }
        return matter -> matter.sightings().stream()
                .map(sighting -> byAnchor.get(sighting.id()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(entries[0]);
    }
}
