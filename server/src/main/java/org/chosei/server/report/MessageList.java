package org.chosei.server.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chosei.core.intake.Channel;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists messages by what they were taken for. */
@Component
public class MessageList {
    private static final String SELECT = """
            select m.id, m.number, m.channel, m.subject, m.received_at, d.disposition, d.by_person,
                (select category from report.finding f where f.message = m.id order by place limit 1) as category,
                (select count(*)::int from report.finding f where f.message = m.id) as findings
            """;
    private static final String FROM =
            "from intake.message m join report.disposition d on d.message = m.id and d.to_entry is null where ";

    private final JdbcClient jdbc;

    MessageList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a message lies until a person has seen it. */
    public enum Pile {
        /** A person has to decide or to answer. */
        PENDING("(d.disposition = 'PENDING' or d.disposition = 'QUESTION' and not d.by_person)"),
        /** A person has to type what it says. */
        UNREADABLE("d.disposition = 'UNREADABLE'"),
        /** Reports by rule that nobody has confirmed. */
        REPORTS("d.disposition = 'REPORT' and not d.by_person"),
        /** What persons decided, and what rules put aside. */
        DONE("(d.by_person or d.disposition in ('AUTOMATIC', 'SPAM', 'UNRELATED')) and d.disposition <> 'UNREADABLE'");

        private final String condition;

        Pile(String condition) {
            this.condition = condition;
        }
    }

    /**
     * A message and the first thing that it says.
     *
     * @param category of its first finding, null where it has none
     */
    public record Row(
            UUID id,
            String number,
            Channel channel,
            @Nullable String subject,
            Instant receivedAt,
            Disposition disposition,
            boolean byPerson,
            @Nullable Category category,
            int findings) {}

    /** The oldest first, so that nothing waits for ever; of what is done, the latest. */
    public List<Row> of(Pile pile, long offset, int most) {
        String order = pile == Pile.DONE ? "desc" : "asc";
        return jdbc.sql(SELECT
                        + FROM
                        + pile.condition
                        + " order by m.received_at %1$s, m.id %1$s limit ? offset ?".formatted(order))
                .params(most, offset)
                .query(MessageList::row)
                .list();
    }

    /** These messages, the oldest first. */
    public List<Row> of(Collection<UUID> messages) {
        return jdbc.sql(SELECT + FROM + "m.id = any (?) order by m.received_at, m.id")
                .param(messages.toArray(UUID[]::new))
                .query(MessageList::row)
                .list();
    }

    /** @param most where counting stops */
    public int count(Pile pile, int most) {
        return jdbc.sql("select count(*)::int from (select " + FROM + pile.condition + " limit ?) found")
                .param(most)
                .query(Integer.class)
                .single();
    }

    /** When the last of all reports was received. */
    public Optional<Instant> lastReport() {
        return jdbc.sql("select m.received_at " + FROM + "d.disposition = 'REPORT' order by m.received_at desc limit 1")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** The message of a pile that came last, by its id. */
    public Optional<UUID> newest(Pile pile) {
        return jdbc.sql("select m.id " + FROM + pile.condition + " order by m.id desc limit 1")
                .query(UUID.class)
                .optional();
    }

    /** How many of a pile came after a message, by its id. */
    public int countAfter(Pile pile, UUID message) {
        return jdbc.sql("select count(*)::int " + FROM + pile.condition + " and m.id > ?")
                .param(message)
                .query(Integer.class)
                .single();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String category = row.getString("category");
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("number"),
                Channel.valueOf(row.getString("channel")),
                row.getString("subject"),
                row.getTimestamp("received_at").toInstant(),
                Disposition.valueOf(row.getString("disposition")),
                row.getBoolean("by_person"),
                category == null ? null : Category.valueOf(category),
                row.getInt("findings"));
    }
}
