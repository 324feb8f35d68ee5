package org.chosei.server.rehearsal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.chosei.server.journal.Journal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Remembers in the journal which scenario was played on this data, so that it is played once. */
@Component
class Played {
    private static final String BEGUN = "rehearsal.begun";
    private static final String ENDED = "rehearsal.ended";

    private final JdbcTemplate jdbc;
    private final Journal journal;

    Played(JdbcTemplate jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** The digest of the scenario that was begun here. */
    Optional<String> begun() {
        return scenario(BEGUN);
    }

    boolean isEnded() {
        return scenario(ENDED).isPresent();
    }

    boolean isUsed() {
        return Boolean.TRUE.equals(jdbc.queryForObject("select exists (select from intake.message)", Boolean.class));
    }

    /** @param until where the rehearsal's clock will have come: what happens later is no part of it */
    void begin(String scenario, Instant until) {
        journal.append(Reviewing.OPERATOR, BEGUN, null, null, Map.of("scenario", scenario, "until", until.toString()));
    }

    void end(String scenario) {
        journal.append(Reviewing.OPERATOR, ENDED, null, null, Map.of("scenario", scenario));
    }

    private Optional<String> scenario(String kind) {
        return jdbc
                .queryForList(
                        "select data ->> 'scenario' from journal.entry where kind = ? order by id limit 1",
                        String.class,
                        kind)
                .stream()
                .findFirst();
    }
}
