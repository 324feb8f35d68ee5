package org.chosei.server.coordination;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what came in on a case and nobody has said what it means; machines' answers need nobody. */
@Component
public class WaitingAnswers {
    private static final String FROM = """
            from report.disposition d join intake.message m on m.id = d.message
            left join coordination.correspondence c on c.message = d.message
            where d.to_entry is null and d.disposition = 'CORRESPONDENCE' and not d.by_person
                and (c.message is null or not c.automatic and c.meaning is null)
            """;

    private final JdbcClient jdbc;

    WaitingAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Messages, the oldest first. */
    public List<UUID> list(long offset, int most) {
        return jdbc.sql("select m.id " + FROM + "order by m.received_at, m.id limit ? offset ?")
                .params(most, offset)
                .query(UUID.class)
                .list();
    }

    public int count() {
        return jdbc.sql("select count(*)::int " + FROM).query(Integer.class).single();
    }

    /** The message that came last, by its id. */
    public Optional<UUID> newest() {
        return jdbc.sql("select m.id " + FROM + "order by m.id desc limit 1")
                .query(UUID.class)
                .optional();
    }

    /** How many came after a message, by its id. */
    public int countAfter(UUID message) {
        return jdbc.sql("select count(*)::int " + FROM + "and m.id > ?")
                .param(message)
                .query(Integer.class)
                .single();
    }

    /**
     * Under what a message was filed.
     *
     * @param about REPORT, INCIDENT or MAIL; null where no case of ours was found
     * @param id of that
     * @param meaning as a person told it
     */
    public record Filed(
            @Nullable String about,
            @Nullable UUID id,
            @Nullable String meaning) {}

    public Optional<Filed> filed(UUID message) {
        return jdbc.sql("select about, about_id, meaning from coordination.correspondence where message = ?")
                .param(message)
                .query((row, _) -> new Filed(
                        row.getString("about"), row.getObject("about_id", UUID.class), row.getString("meaning")))
                .optional();
    }

    /** The incidents of the mail that a message answers, as they stand now; none for what answers no mail about incidents. */
    public Set<UUID> incidentsOfCase(UUID message) {
        return jdbc.sql("""
                        select p.standing from incident.part p where p.part in (
                            select r.incident from coordination.correspondence c join coordination.carried k on k.message = c.about_id
                            join coordination.request r on r.id = k.request where c.message = :message
                            union select about_id from coordination.correspondence where message = :message and about = 'INCIDENT')""").param("message", message).query(UUID.class).list().stream()
                .collect(Collectors.toSet());
    }
}
