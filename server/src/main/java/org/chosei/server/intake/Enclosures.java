package org.chosei.server.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chosei.server.command.Worker;
import org.chosei.server.intake.Submission.Attachment;
import org.chosei.server.vault.DataKey;
import org.chosei.server.vault.MasterKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of forms that their reporters have still to confirm: a page cannot hand them back. Sealed, and gone once the form is sent, or
 * after an hour.
 */
@Component
class Enclosures implements Worker {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final long MOST_BYTES = 1L << 30;

    private final JdbcTemplate jdbc;
    private final MasterKey master;
    private final Clock clock;
    private volatile Instant nextLook = Instant.MIN;

    Enclosures(JdbcTemplate jdbc, MasterKey master, Clock clock) {
        this.jdbc = jdbc;
        this.master = master;
        this.clock = clock;
    }

    /** Takes the place of what was kept for the form before; false when too much of others is kept already. */
    @Transactional
    public boolean keep(UUID form, List<Attachment> files) {
        Instant now = clock.instant();
        forget(form);
        forgetOld(now);
        long size = files.stream().mapToLong(file -> file.content().length).sum();
        Long kept = jdbc.queryForObject("select coalesce(sum(size), 0) from intake.enclosure", Long.class);
        if (kept != null && kept + size > MOST_BYTES) {
            return false;
        }
        for (int place = 0; place < files.size(); place++) {
            insert(form, place, files.get(place), now);
        }
        return true;
    }

    List<Attachment> of(UUID form) {
        return jdbc.query(
                "select wrapped, name, type, content from intake.enclosure where form = ? and at >= ? order by place",
                (row, _) -> {
                    DataKey key = master.unwrap(row.getBytes("wrapped"), form);
                    return new Attachment(
                            key.openText(row.getBytes("name"), "name"),
                            key.openText(row.getBytes("type"), "type"),
                            key.open(row.getBytes("content"), "content"));
                },
                form,
                Timestamp.from(clock.instant().minus(KEPT)));
    }

    /** The form was sent: its report has the files. */
    void forget(UUID form) {
        jdbc.update("delete from intake.enclosure where form = ?", form);
    }

    private int forgetOld(Instant now) {
        return jdbc.update("delete from intake.enclosure where at < ?", Timestamp.from(now.minus(KEPT)));
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean isWaitingFor(Collection<UUID> messages) {
        return false;
    }

    /** Deletes the files of forms that nobody sent. */
    @Override
    public int workOff() {
        Instant now = clock.instant();
        if (now.isBefore(nextLook)) {
            return 0;
        }
        nextLook = now.plus(BETWEEN_LOOKS);
        return forgetOld(now);
    }

    private void insert(UUID form, int place, Attachment file, Instant now) {
        DataKey key = master.newKey();
        jdbc.update(
                "insert into intake.enclosure (form, place, wrapped, name, type, content, size, at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                form,
                place,
                master.wrap(key, form),
                key.seal(file.name(), "name"),
                key.seal(file.type(), "type"),
                key.seal(file.content(), "content"),
                file.content().length,
                Timestamp.from(now));
    }
}
