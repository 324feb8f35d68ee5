package org.chosei.server.figures;

import java.util.stream.Stream;
import org.chosei.server.journal.Verified;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imported editions must be there and what was handed in; those from before their digest stood in the journal cannot be compared. */
@Component
class VerifiedImports implements Verified {
    private static final String GONE = "Edition %s was imported and is gone";
    private static final String DIFFERS =
            "Edition %s holds another report.json than was imported: its digest differs from the one in the journal";

    private final JdbcClient jdbc;

    VerifiedImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Stream<String> differences() {
        return jdbc
                .sql("""
                select j.data ->> 'quarter' as quarter, i.entry is null as gone
                from journal.entry j left join figures.imported_edition i on i.entry = j.id
                where j.kind = 'edition.imported' and (i.entry is null
                    or j.data ->> 'sha256' <> encode(sha256(convert_to(i.report, 'UTF8')), 'hex'))
                order by 1""")
                .query((row, _) -> (row.getBoolean("gone") ? GONE : DIFFERS).formatted(row.getString("quarter")))
                .list()
                .stream();
    }
}
