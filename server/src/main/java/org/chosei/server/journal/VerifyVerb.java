package org.chosei.server.journal;

import java.util.List;
import org.chosei.server.command.Verb;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

/** {@code ./chosei verify}: recomputes what was sealed and frozen and says what differs. */
@Component
@Command(
        name = "verify",
        description = "Recomputes the journal's blocks and all frozen editions and says what differs.")
class VerifyVerb implements Verb {
    private final Sealer sealer;
    private final List<Verified> lasting;
    private final JdbcTemplate jdbc;

    VerifyVerb(Sealer sealer, List<Verified> lasting, JdbcTemplate jdbc) {
        this.sealer = sealer;
        this.lasting = lasting;
        this.jdbc = jdbc;
    }

    @Override
    public Integer call() {
        sealer.seal();
        List<String> differences =
                lasting.stream().flatMap(Verified::differences).toList();
        differences.forEach(System.err::println);
        if (differences.isEmpty()) {
            System.out.println(jdbc.queryForObject(
                    "select format('verified: %s blocks, %s entries', count(*), coalesce(sum(entries), 0)) from journal.block",
                    String.class));
        }
        return differences.isEmpty() ? 0 : 1;
    }
}
