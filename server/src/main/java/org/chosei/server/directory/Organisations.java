package org.chosei.server.directory;

import java.util.Map;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Journal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the one organisation that runs this installation. */
@Component
public class Organisations {
    private final JdbcTemplate jdbc;
    private final Journal journal;

    Organisations(JdbcTemplate jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    public Organisation ours() {
        return jdbc.queryForObject(
                "select name_ja, name_en, short, mail, phone, fax, web, prefix, key_fingerprint from directory.organisation",
                (row, _) -> new Organisation(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9)));
    }

    @Transactional
    public void change(Organisation to, Actor actor) {
        jdbc.update(
                "update directory.organisation set name_ja = ?, name_en = ?, short = ?, mail = ?, phone = ?, fax = ?, web = ?, prefix = ?, key_fingerprint = ?",
                to.nameJa(),
                to.nameEn(),
                to.shortName(),
                to.mail(),
                to.phone(),
                to.fax(),
                to.web(),
                to.prefix(),
                to.keyFingerprint());
        journal.append(actor, "directory.organisation-changed", null, null, Map.of("short", to.shortName()));
    }
}
