package org.chosei.server.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.BrandOpinion;
import org.chosei.core.report.Category;
import org.chosei.core.report.Finding;
import org.chosei.core.report.Indicator;
import org.chosei.core.report.Passage;
import org.chosei.core.report.Reading;
import org.chosei.core.report.Reason;
import org.chosei.core.report.Understanding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Answers what messages were understood to say. */
@Component
public class Reports {
    private final JdbcTemplate jdbc;
    private final UnderstandingMessages understanding;

    Reports(JdbcTemplate jdbc, UnderstandingMessages understanding) {
        this.jdbc = jdbc;
        this.understanding = understanding;
    }

    /** What these messages say, in no order; those not read yet are missing. */
    public List<ReadMessage> read(Collection<UUID> messages) {
        UUID[] ids = messages.toArray(UUID[]::new);
        Map<UUID, List<Finding>> findings = findings(ids);
        return jdbc.query(
                """
                select r.message, d.disposition, d.reason, d.reason_ja, d.reason_en, d.by_person, r.own_words, r.tokens, r.answers
                from report.reading r join report.disposition d on d.message = r.message and d.to_entry is null
                where r.message = any(?)""",
                (row, _) -> new ReadMessage(
                        row.getObject("message", UUID.class),
                        Disposition.valueOf(row.getString("disposition")),
                        new Reason(row.getString("reason"), row.getString("reason_ja"), row.getString("reason_en")),
                        row.getBoolean("by_person"),
                        row.getBoolean("own_words"),
                        texts(row, "tokens"),
                        texts(row, "answers"),
                        findings.getOrDefault(row.getObject("message", UUID.class), List.of())),
                (Object) ids);
    }

    public Optional<ReadMessage> read(UUID message) {
        return read(List.of(message)).stream().findFirst();
    }

    /** The whole understanding with its passages, made anew from the stored original by the rules in force. */
    public Understanding understanding(UUID message) {
        return understanding.of(message);
    }

    /** The same of many; what was erased says nothing any more and is left out. */
    public Map<UUID, Understanding> understandings(Collection<UUID> messages) {
        return understanding.ofAll(messages);
    }

    /** Every indicator of these messages, mentions included, as stored. */
    public Map<UUID, List<Indicator>> indicators(Collection<UUID> messages) {
        Map<UUID, List<Indicator>> indicators = new HashMap<>();
        jdbc.query(
                "select * from report.indicator where message = any(?) order by message, part, line",
                row -> {
                    indicators
                            .computeIfAbsent(row.getObject("message", UUID.class), _ -> new ArrayList<>())
                            .add(indicator(row));
                },
                (Object) messages.toArray(UUID[]::new));
        return indicators;
    }

    /** Messages that a person has to decide, the oldest first. */
    public List<UUID> waiting(int limit) {
        return jdbc.queryForList("""
                select d.message from report.disposition d join intake.message m on m.id = d.message
                where d.to_entry is null and d.disposition in ('PENDING', 'UNREADABLE') order by m.received_at, m.id limit ?""", UUID.class, limit);
    }

    private Map<UUID, List<Finding>> findings(UUID[] messages) {
        Map<UUID, List<Finding>> findings = new LinkedHashMap<>();
        jdbc.query(
                "select * from report.finding where message = any(?) order by message, place",
                row -> {
                    findings.computeIfAbsent(row.getObject("message", UUID.class), _ -> new ArrayList<>())
                            .add(finding(row));
                },
                (Object) messages);
        return findings;
    }

    private static Finding finding(ResultSet row) throws SQLException {
        List<String> codes = texts(row, "brands");
        List<String> sources = texts(row, "brand_sources");
        List<BrandOpinion> brands = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            brands.add(new BrandOpinion(codes.get(i), BrandOpinion.Source.valueOf(sources.get(i))));
        }
        return new Finding(
                Category.valueOf(row.getString("category")),
                row.getString("subtype"),
                row.getString("key"),
                new TreeSet<>(texts(row, "ports")),
                brands,
                List.of(),
                texts(row, "reasons").stream().map(Reading::reason).toList(),
                instant(row, "observed_from"),
                instant(row, "observed_to"));
    }

    private static Indicator indicator(ResultSet row) throws SQLException {
        String mention = row.getString("not_counted");
        Indicator.Place place = new Indicator.Place(
                row.getInt("part"), row.getInt("line"), Passage.Role.valueOf(row.getString("passage")));
        return new Indicator(
                Indicator.Type.valueOf(row.getString("type")),
                row.getString("value"),
                row.getString("original"),
                place,
                Indicator.Role.valueOf(row.getString("role")),
                mention == null ? null : Indicator.Mention.valueOf(mention));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
