package org.chosei.server.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chosei.core.journal.Merkle;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Recomputes every leaf, root and hash of the journal, one block in memory at a time. */
@Component
@Order(0)
class VerifiedJournal implements Verified {
    private final JdbcTemplate jdbc;

    VerifiedJournal(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Stream<String> differences() {
        List<String> found = new ArrayList<>();
        Block[] previous = {Block.NONE};
        jdbc.query("select * from journal.block order by number", row -> {
            Block block = Block.of(row, 0);
            chain(previous[0], block, found);
            entries(block, found);
            previous[0] = block;
        });
        strays(found);
        return found.stream();
    }

    private static void chain(Block previous, Block block, List<String> found) {
        if (block.number() != previous.number() + 1 || !Arrays.equals(block.previous(), previous.hash())) {
            found.add("Journal block %d does not follow block %d".formatted(block.number(), previous.number()));
        }
        if (!Arrays.equals(block.hash(), block.recomputedHash())) {
            found.add("Journal block %d is not what was sealed: its hash differs".formatted(block.number()));
        }
    }

    private void entries(Block block, List<String> found) {
        List<byte[]> sealed = new ArrayList<>();
        jdbc.query(
                "select %s, s.leaf, s.entry from journal.sealed s left join journal.entry e on e.id = s.entry where s.block = ? order by s.place"
                        .formatted(SealedEntry.COLUMNS),
                row -> {
                    byte[] leaf = row.getBytes("leaf");
                    sealed.add(leaf);
                    if (row.getObject("id") == null) {
                        found.add("Journal entry %d (block %d) was sealed and is gone"
                                .formatted(row.getLong("entry"), block.number()));
                    } else if (!Arrays.equals(SealedEntry.of(row, 0).leaf(), leaf)) {
                        found.add("Journal entry %d (%s, block %d) is not what was sealed"
                                .formatted(row.getLong("id"), row.getString("kind"), block.number()));
                    }
                },
                block.number());
        if (sealed.size() != block.entries() || !Arrays.equals(Merkle.root(sealed), block.root())) {
            found.add("Journal block %d holds %d entries whose root differs from the sealed one over %d"
                    .formatted(block.number(), sealed.size(), block.entries()));
        }
    }

    private void strays(List<String> found) {
        jdbc.query("""
                select e.id, e.kind from journal.entry e
                where not exists (select from journal.sealed s where s.entry = e.id)
                  and not exists (select from journal.unsealed u where u.entry = e.id)
                order by e.id""", row -> {
            found.add("Journal entry %d (%s) was never handed to the sealer"
                    .formatted(row.getLong("id"), row.getString("kind")));
        });
    }
}
