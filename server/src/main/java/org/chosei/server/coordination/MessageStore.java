package org.chosei.server.coordination;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chosei.core.coordination.ApprovedRequest;
import org.chosei.core.coordination.DraftRequest;
import org.chosei.core.coordination.MessageKind;
import org.chosei.core.coordination.RequestText;
import org.chosei.core.post.Mailbox;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps mails to parties and reporters from draft to sent. */
@Component
class MessageStore {
    private final JdbcTemplate jdbc;

    MessageStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A draft to a party. */
    record Drafted(UUID party, DraftRequest draft) {}

    void insert(List<Drafted> drafts, String by, Instant at) {
        jdbc.batchUpdate("""
                insert into coordination.message
                    (id, number, kind, state, party, recipients, copied, language, subject, body, drafted_at, drafted_by)
                values (?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?)""", drafts, 500, (row, one) -> {
            DraftRequest draft = one.draft();
            row.setObject(1, draft.id());
            row.setString(2, draft.number());
            row.setString(3, draft.kind().name());
            row.setObject(4, one.party());
            setAddresses(row, 5, draft.to());
            setAddresses(row, 6, draft.copied());
            row.setString(7, draft.language());
            row.setString(8, draft.subject());
            row.setString(9, draft.body());
            row.setTimestamp(10, Timestamp.from(at));
            row.setString(11, by);
        });
        List<UUID> messages = drafts.stream()
                .flatMap(one ->
                        one.draft().requests().stream().map(_ -> one.draft().id()))
                .toList();
        List<UUID> requests =
                drafts.stream().flatMap(one -> one.draft().requests().stream()).toList();
        jdbc.update(
                "insert into coordination.carried (message, request) select * from unnest(?::uuid[], ?::uuid[])",
                messages.toArray(UUID[]::new),
                requests.toArray(UUID[]::new));
    }

    void insertQuestion(UUID reporterOf, DraftRequest draft, String by, Instant at) {
        jdbc.update(
                """
                insert into coordination.message
                    (id, number, kind, state, reporter_of, recipients, copied, language, subject, body, drafted_at, drafted_by)
                values (?, ?, ?, 'DRAFT', ?, ?, '{}', ?, ?, ?, ?, ?)""",
                draft.id(),
                draft.number(),
                draft.kind().name(),
                reporterOf,
                draft.to().stream().map(Mailbox::address).toArray(String[]::new),
                draft.language(),
                draft.subject(),
                draft.body(),
                Timestamp.from(at),
                by);
    }

    /** @param state as of {@link Mail} */
    record AsItStands(DraftRequest text, String state) {}

    /** A mail, sent or not. */
    AsItStands asItStands(UUID id) {
        return Objects.requireNonNull(jdbc.queryForObject(
                """
                select m.*, (select coalesce(array_agg(request), '{}') from coordination.carried c where c.message = m.id) as requests
                from coordination.message m where id = ?""", (row, number) -> new AsItStands(draft(row, number), row.getString("state")), id));
    }

    /** The mail that asks the reporter of a message just this and has not gone out. */
    Optional<UUID> waitingQuestion(UUID reporterOf, RequestText.Written text) {
        return jdbc
                .queryForList(
                        "select id from coordination.message where reporter_of = ? and state in ('DRAFT', 'APPROVED') and subject = ? and body = ?",
                        UUID.class,
                        reporterOf,
                        text.subject(),
                        text.body())
                .stream()
                .findFirst();
    }

    /** Drafts by id, locked until the transaction ends. */
    List<DraftRequest> drafts(Collection<UUID> ids) {
        List<DraftRequest> drafts = jdbc.query("""
                select m.*, (select coalesce(array_agg(request), '{}') from coordination.carried c where c.message = m.id) as requests
                from coordination.message m where id = any (?) and state = 'DRAFT' for update of m""", MessageStore::draft, (Object) ids.toArray(UUID[]::new));
        if (drafts.size() < ids.size()) {
            List<UUID> found = drafts.stream().map(DraftRequest::id).toList();
            UUID missing =
                    ids.stream().filter(id -> !found.contains(id)).findFirst().orElseThrow();
            throw new Unfit(
                    "no-draft",
                    "Message '%s' is no draft: it was sent, recorded or discarded, or is not known; draft anew",
                    missing);
        }
        return drafts;
    }

    /** @throws Unfit when it was rewritten after somebody read it at this revision */
    void requireRevision(DraftRequest draft, int read) {
        int now = Objects.requireNonNull(jdbc.queryForObject(
                "select revision from coordination.message where id = ?", Integer.class, draft.id()));
        if (now != read) {
            throw Unfit.changedMeanwhile(draft);
        }
    }

    void rewrite(DraftRequest draft) {
        one(
                draft.id(),
                jdbc.update(
                        """
                        update coordination.message
                        set recipients = ?, copied = ?, subject = ?, body = ?, revision = revision + 1
                        where id = ? and state = 'DRAFT'""",
                        draft.to().stream().map(Mailbox::address).toArray(String[]::new),
                        draft.copied().stream().map(Mailbox::address).toArray(String[]::new),
                        draft.subject(),
                        draft.body(),
                        draft.id()));
    }

    void discard(UUID message) {
        one(
                message,
                jdbc.update(
                        "update coordination.message set state = 'DISCARDED' where id = ? and state = 'DRAFT'",
                        message));
    }

    void approved(List<ApprovedRequest> approved) {
        jdbc.batchUpdate(
                "update coordination.message set state = 'APPROVED', approved_at = ?, approved_by = ? where id = ?",
                approved,
                500,
                (row, one) -> {
                    row.setTimestamp(1, Timestamp.from(one.at()));
                    row.setString(2, one.by());
                    row.setObject(3, one.text().id());
                });
    }

    private static void one(UUID message, int changed) {
        if (changed != 1) {
            throw new Unfit("no-draft", "Message '%s' is no draft any more: draft anew", message);
        }
    }

    private static void setAddresses(PreparedStatement row, int place, List<Mailbox> addresses) throws SQLException {
        row.setArray(
                place,
                row.getConnection()
                        .createArrayOf(
                                "text", addresses.stream().map(Mailbox::address).toArray()));
    }

    static DraftRequest draft(ResultSet row, int number) throws SQLException {
        return new DraftRequest(
                row.getObject("id", UUID.class),
                row.getString("number"),
                MessageKind.valueOf(row.getString("kind")),
                addresses(row, "recipients"),
                addresses(row, "copied"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("body"),
                List.of((UUID[]) row.getArray("requests").getArray()));
    }

    private static List<Mailbox> addresses(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray())
                .map(Mailbox::of)
                .toList();
    }
}
