package org.chosei.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.chosei.server.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class SealerTest {
    @Autowired
    Journal journal;

    @Autowired
    Sealer sealer;

    @Autowired
    VerifiedJournal verified;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void emptyTheJournal() {
        jdbc.execute("truncate journal.sealed, journal.block, journal.unsealed, journal.entry cascade");
    }

    @Test
    void leavesWhatIsStillBeingWrittenToALaterBlock() {
        long finished = append("test.finished");
        transaction.executeWithoutResult(_ -> {
            long running = append("test.running");
            Thread.ofVirtual().start(sealer::seal);
            awaitSealed(finished);
            assertThat(isSealed(running)).isFalse();
        });

        assertThat(sealer.seal()).isEqualTo(2);
        assertThat(verified.differences()).isEmpty();
    }

    @Test
    void writesNoBlockWhenNothingWasAdded() {
        append("test.done");

        assertThat(sealer.seal()).isEqualTo(1);
        assertThat(sealer.seal()).isEqualTo(1);
    }

    @Test
    void namesTheEntryThatWasChangedBySql() {
        append("test.untouched");
        long changed = append("test.changed");
        sealer.seal();

        jdbc.update("update journal.entry set data = '{\"n\": 2}' where id = ?", changed);

        assertThat(verified.differences())
                .containsExactly("Journal entry %d (test.changed, block 1) is not what was sealed".formatted(changed));
    }

    @Test
    void namesTheEntryThatWasTakenAway() {
        long gone = append("test.gone");
        append("test.untouched");
        sealer.seal();

        jdbc.execute(
                "set session_replication_role = replica; delete from journal.entry where id = %d; set session_replication_role = origin"
                        .formatted(gone));

        assertThat(verified.differences())
                .containsExactly("Journal entry %d (block 1) was sealed and is gone".formatted(gone));
    }

    @Test
    void noticesALeafThatWasChangedTogetherWithItsEntry() {
        long changed = append("test.changed");
        sealer.seal();

        jdbc.update("update journal.entry set why = 'another' where id = ?", changed);
        SealedEntry forged = jdbc.query("select " + SealedEntry.COLUMNS + " from journal.entry e", SealedEntry::of)
                .getFirst();
        jdbc.update("update journal.sealed set leaf = ? where entry = ?", forged.leaf(), changed);

        assertThat(verified.differences())
                .containsExactly("Journal block 1 holds 1 entries whose root differs from the sealed one over 1");
    }

    @Test
    void noticesAnEntryThatCameInPastTheJournal() {
        jdbc.update(
                "insert into journal.entry (at, actor_kind, actor_id, kind) values (now(), 'person', 'x', 'test.smuggled')");
        sealer.seal();

        assertThat(verified.differences())
                .singleElement()
                .asString()
                .endsWith("(test.smuggled) was never handed to the sealer");
    }

    private long append(String kind) {
        return journal.append(Actor.person("h1"), kind, null, null, Map.of("n", 1));
    }

    private void awaitSealed(long entry) {
        await().until(() -> isSealed(entry));
    }

    private boolean isSealed(long entry) {
        return new JdbcTemplate(jdbc.getDataSource())
                        .queryForObject("select count(*) from journal.sealed where entry = ?", Integer.class, entry)
                > 0;
    }
}
