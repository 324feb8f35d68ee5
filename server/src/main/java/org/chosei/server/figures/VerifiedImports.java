package org.chosei.server.figures;

import java.util.stream.Stream;
import org.chosei.server.journal.Verified;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imported editions must be what was handed in; those from before their digest stood in the journal cannot be compared. */
@Component
class VerifiedImports implements Verified {
    private final JdbcClient jdbc;

    VerifiedImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Stream<String> differences() {
        return jdbc.sql("""
                select i.quarter from figures.imported_edition i join journal.entry j on j.id = i.entry
                where j.data ->> 'sha256' <> encode(sha256(convert_to(i.report, 'UTF8')), 'hex')
                order by i.quarter""").query(String.class).list().stream()
                .map(
                        "Edition %s holds another report.json than was imported: its digest differs from the one in the journal"
                                ::formatted);
    }
}
