package org.chosei.server.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chosei.core.intake.Channel;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came in and has to be looked at, the oldest first, so that nothing waits for ever. */
@Component
class Queue {
    private static final int MOST = 200;
    private static final String FROM = """
            from intake.message m join report.disposition d on d.message = m.id and d.to_entry is null
            left join coordination.correspondence c on c.message = m.id
            where\s""";

    private final JdbcClient jdbc;

    Queue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which messages are shown. */
    enum View {
        /** A person has to decide. */
        PENDING("d.disposition = 'PENDING'"),
        UNREADABLE("d.disposition = 'UNREADABLE'"),
        /** Correspondence whose meaning nobody has told. */
        REPLIES(
                "d.disposition = 'CORRESPONDENCE' and coalesce(not c.automatic and c.meaning is null, true) and not d.by_person"),
        /** Reports by rule that nobody has confirmed. */
        REPORTS("d.disposition = 'REPORT' and not d.by_person"),
        /** What rules put aside, and what persons have decided. */
        DONE(
                "d.by_person or d.disposition in ('QUESTION', 'AUTOMATIC', 'SPAM', 'UNRELATED') or c.meaning is not null or c.automatic");

        private final String condition;

        View(String condition) {
            this.condition = condition;
        }

        boolean latestFirst() {
            return this == DONE;
        }
    }

    /** One row: a message, and the category of the first thing it says. */
    record Row(
            UUID id,
            String number,
            Channel channel,
            @Nullable String subject,
            Instant receivedAt,
            Disposition disposition,
            boolean byPerson,
            @Nullable Category category,
            int findings) {

        /** The icon of the way it came. */
        public String icon() {
            return switch (channel) {
                case WEB_FORM -> "web";
                case EMAIL -> "mail";
                case FAX -> "fax";
                case PHONE -> "phone";
                case API -> "api";
                case FEED -> "feed";
            };
        }

        static Row of(ResultSet row, int number) throws SQLException {
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

    List<Row> rows(View view) {
        return jdbc.sql("""
                        select m.id, m.number, m.channel, m.subject, m.received_at, d.disposition, d.by_person,
                            (select category from report.finding f where f.message = m.id order by place limit 1) as category,
                            (select count(*)::int from report.finding f where f.message = m.id) as findings
                        %s %s order by m.received_at %s, m.id limit %d""".formatted(FROM, view.condition, view.latestFirst() ? "desc" : "", MOST))
                .query(Row::of)
                .list();
    }

    Map<View, Integer> counts() {
        Map<View, Integer> counts = new EnumMap<>(View.class);
        for (View view : View.values()) {
            if (view != View.DONE) {
                counts.put(
                        view,
                        jdbc.sql("select count(*) " + FROM + view.condition)
                                .query(Integer.class)
                                .single());
            }
        }
        return counts;
    }
}
