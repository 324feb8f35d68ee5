package org.chosei.server.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.chosei.core.journal.Merkle;
import org.jspecify.annotations.Nullable;

/** An entry as the table holds it, for its leaf: every column counts, written the way PostgreSQL writes it as text. */
record SealedEntry(long id, List<@Nullable String> fields) {
    /** The columns of a leaf, in their order; the time as microseconds since 1970, which no session's settings change. */
    static final String COLUMNS = """
            e.id, (extract(epoch from e.at) * 1000000)::bigint::text as at, e.actor_kind, e.actor_id, e.kind,
            e.subject::text as subject, e.why, e.data::text as data, e.undoes::text as undoes""";

    static SealedEntry of(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new SealedEntry(
                id,
                Arrays.asList(
                        Long.toString(id),
                        row.getString("at"),
                        row.getString("actor_kind"),
                        row.getString("actor_id"),
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("why"),
                        row.getString("data"),
                        row.getString("undoes")));
    }

    byte[] leaf() {
        return Merkle.leaf(fields);
    }
}
