package org.chosei.server.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.chosei.core.intake.Channel;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.BrandOpinion;
import org.chosei.core.report.Category;
import org.chosei.core.report.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Loads messages with their findings as the report feature left them, in two queries however many. */
@Component
class ReadMessages {
    private final JdbcTemplate jdbc;

    ReadMessages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<ReadMessage> of(Collection<UUID> messages) {
        Object ids = messages.toArray(UUID[]::new);
        Map<UUID, List<Finding>> findings = findings(ids);
        return jdbc.query(
                """
                select m.id, m.channel, m.received_at, m.message_id, d.disposition, d.by_person, r.tokens, r.answers, r.own_words
                from intake.message m
                join report.disposition d on d.message = m.id and d.to_entry is null
                join report.reading r on r.message = m.id
                where m.id = any (?)""",
                (row, _) -> message(row, findings),
                ids);
    }

    private Map<UUID, List<Finding>> findings(Object ids) {
        Map<UUID, List<Finding>> findings = new HashMap<>();
        jdbc.query(
                "select * from report.finding where message = any (?) order by message, place",
                row -> {
                    findings.computeIfAbsent(row.getObject("message", UUID.class), _ -> new ArrayList<>())
                            .add(finding(row));
                },
                ids);
        return findings;
    }

    private static ReadMessage message(ResultSet row, Map<UUID, List<Finding>> findings) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ReadMessage(
                id,
                Channel.valueOf(row.getString("channel")),
                row.getTimestamp("received_at").toInstant(),
                row.getString("message_id"),
                Disposition.valueOf(row.getString("disposition")),
                row.getBoolean("by_person"),
                strings(row, "tokens"),
                strings(row, "answers"),
                row.getBoolean("own_words"),
                findings.getOrDefault(id, List.of()));
    }

    private static Finding finding(ResultSet row) throws SQLException {
        List<String> codes = strings(row, "brands");
        List<String> sources = strings(row, "brand_sources");
        List<BrandOpinion> brands = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            brands.add(new BrandOpinion(codes.get(i), BrandOpinion.Source.valueOf(sources.get(i))));
        }
        return new Finding(
                Category.valueOf(row.getString("category")),
                row.getString("subtype"),
                row.getString("key"),
                new TreeSet<>(strings(row, "ports")),
                brands,
                List.of(),
                List.of(),
                instant(row.getTimestamp("observed_from")),
                instant(row.getTimestamp("observed_to")));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
