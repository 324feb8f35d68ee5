package org.chosei.server.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chosei.core.coordination.Meaning;
import org.chosei.core.coordination.MessageKind;
import org.chosei.core.directory.PartyRole;
import org.chosei.core.directory.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Asks for requests with their mails and answers. */
@Component
public class Requests {
    private final JdbcTemplate jdbc;

    Requests(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A piece of a list, the latest drafted first; next is null at its end. */
    public record Page(List<RequestView> requests, @Nullable UUID next) {}

    /**
     * @param state of one of the mails that carry them, or empty for all
     * @param after the request at which the piece before ended; null for the first
     */
    public Page list(String state, @Nullable UUID after, int most) {
        List<UUID> found = jdbc.queryForList("""
                select r.id from coordination.request r
                where (?::uuid is null or r.id < ?) and (? = '' or exists (
                    select from coordination.carried c join coordination.message m on m.id = c.message
                    where c.request = r.id and m.state = ?))
                order by r.id desc limit ?""", UUID.class, after, after, state, state, most + 1);
        List<UUID> shown = found.stream().limit(most).toList();
        return new Page(all(shown), found.size() > most ? shown.getLast() : null);
    }

    /** @param id of the request, or of a mail that carries one request */
    public Optional<RequestView> find(UUID id) {
        return all(jdbc.queryForList("""
                        select r.id from coordination.request r
                        where r.id = ? or r.id in (select request from coordination.carried where message = ?)
                        order by r.id limit 1""", UUID.class, id, id)).stream().findFirst();
    }

    /** About an incident or what was merged into it. */
    public List<RequestView> ofIncident(UUID incident) {
        return all(jdbc.queryForList("""
                select r.id from coordination.request r
                where r.incident in (select ?::uuid union all select part from incident.part where standing = ?)
                order by r.drafted_entry, r.id""", UUID.class, incident, incident));
    }

    /** The draft that waits for this request's approval. */
    public Optional<UUID> draftOf(UUID request) {
        return jdbc.queryForList("""
                        select m.id from coordination.message m left join coordination.carried c on c.message = m.id
                        where m.state = 'DRAFT' and (c.request = ? or m.id = ?) order by m.drafted_at desc, m.id desc limit 1""", UUID.class, request, request).stream().findFirst();
    }

    /** In the order given. */
    private List<RequestView> all(List<UUID> ids) {
        UUID[] requests = ids.toArray(UUID[]::new);
        Map<UUID, List<RequestView.Mail>> mails = mails(requests);
        Map<UUID, List<RequestView.Reply>> replies = replies(requests);
        return jdbc.query("""
                select r.*, p.name from unnest(?::uuid[]) with ordinality as given (id, place)
                join coordination.request r on r.id = given.id join directory.party p on p.id = r.party
                order by given.place""", (row, _) -> view(row, mails, replies), (Object) requests);
    }

    private static RequestView view(
            ResultSet row, Map<UUID, List<RequestView.Mail>> allMails, Map<UUID, List<RequestView.Reply>> allReplies)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<RequestView.Mail> mails = allMails.getOrDefault(id, List.of());
        Instant responded = time(row, "responded_at");
        Instant resolved = time(row, "resolved_at");
        String latest = mails.isEmpty() ? "DRAFT" : mails.getLast().state();
        String answer = row.getString("answer");
        return new RequestView(
                id,
                row.getObject("incident", UUID.class),
                PartyRole.valueOf(row.getString("role")),
                row.getString("name"),
                row.getString("country"),
                Scope.valueOf(row.getString("scope")),
                resolved != null ? "RESOLVED" : responded != null ? "ANSWERED" : latest,
                row.getTimestamp("made_at") != null && row.getTimestamp("uncounted_at") == null,
                time(row, "made_at"),
                responded,
                answer == null ? null : Meaning.valueOf(answer),
                resolved,
                mails,
                allReplies.getOrDefault(id, List.of()));
    }

    /** By request, in the order in which they were drafted. */
    private Map<UUID, List<RequestView.Mail>> mails(UUID[] requests) {
        Map<UUID, List<RequestView.Mail>> mails = new HashMap<>();
        jdbc.query(
                """
                select c.request, m.* from coordination.carried c join coordination.message m on m.id = c.message
                where c.request = any (?) and m.state <> 'DISCARDED' order by m.drafted_at, m.id""",
                row -> {
                    mails.computeIfAbsent(row.getObject("request", UUID.class), _ -> new ArrayList<>())
                            .add(mail(row));
                },
                (Object) requests);
        return mails;
    }

    private static RequestView.Mail mail(ResultSet row) throws SQLException {
        return new RequestView.Mail(
                row.getObject("id", UUID.class),
                row.getString("number"),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("state"),
                List.of((String[]) row.getArray("recipients").getArray()),
                List.of((String[]) row.getArray("copied").getArray()),
                row.getString("language"),
                row.getString("subject"),
                row.getString("body"),
                row.getInt("revision"),
                row.getTimestamp("drafted_at").toInstant(),
                time(row, "approved_at"),
                time(row, "sent_at"),
                row.getBoolean("possibly_twice"),
                row.getString("diagnostic"));
    }

    private Map<UUID, List<RequestView.Reply>> replies(UUID[] requests) {
        Map<UUID, List<RequestView.Reply>> replies = new HashMap<>();
        jdbc.query(
                """
                select c.request, m.number, m.subject, o.received_at, o.automatic, o.meaning
                from coordination.carried c join coordination.correspondence o on o.about_id = c.message
                join intake.message m on m.id = o.message where c.request = any (?) order by o.received_at, m.number""",
                row -> {
                    replies.computeIfAbsent(row.getObject("request", UUID.class), _ -> new ArrayList<>())
                            .add(new RequestView.Reply(
                                    row.getString("number"),
                                    row.getString("subject"),
                                    row.getTimestamp("received_at").toInstant(),
                                    row.getBoolean("automatic"),
                                    row.getString("meaning") == null
                                            ? null
                                            : Meaning.valueOf(row.getString("meaning"))));
                },
                (Object) requests);
        return replies;
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
