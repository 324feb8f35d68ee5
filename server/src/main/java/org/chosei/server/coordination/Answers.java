package org.chosei.server.coordination;

import java.util.Map;
import java.util.UUID;
import org.chosei.core.coordination.Meaning;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Journal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What parties' answers mean, as a person read them. */
@Component
public class Answers {
    private final JdbcTemplate jdbc;
    private final Journal journal;

    Answers(JdbcTemplate jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /**
     * Notes what an answer comes to, at every request that it answers; FIXED resolves them at the answer's receipt. Whether a site
     * really stopped is confirmed apart from this, by closing the incident.
     *
     * @return the journal entry
     */
    @Transactional
    public long tell(UUID message, Meaning meaning, Actor actor) {
        int filed = jdbc.update(
                "update coordination.correspondence set meaning = ? where message = ?", meaning.name(), message);
        if (filed == 0) {
            throw new NoSuchCase("Answer", message.toString());
        }
        jdbc.update("""
                update coordination.request r set answer = o.meaning,
                    resolved_at = case when o.meaning = 'FIXED' then coalesce(r.resolved_at, o.received_at) end
                from coordination.correspondence o join coordination.carried c on c.message = o.about_id
                where o.message = ? and r.id = c.request""", message);
        return journal.append(actor, "correspondence.understood", message, null, Map.of("meaning", meaning));
    }
}
