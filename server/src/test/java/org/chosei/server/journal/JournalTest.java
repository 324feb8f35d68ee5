package org.chosei.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.chosei.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

@ServerTest
class JournalTest {
    private static final Actor HANDLER = Actor.person("h1");

    @Autowired
    Journal journal;

    @Test
    void givesIdsInTheOrderOfTheEntries() {
        long[] ids = journal.appendAll(List.of(
                Entry.of(HANDLER, "test.first", Ids.next(), "because", Map.of("n", 1)),
                Entry.of(HANDLER, "test.second", null, null, Map.of())));

        assertThat(ids).hasSize(2).isSorted();
    }

    @Test
    void refusesToUndoTheSameEntryTwice() {
        long entry = journal.append(HANDLER, "test.done", null, null, Map.of());
        journal.appendUndo(HANDLER, entry, null, "a slip");

        assertThatThrownBy(() -> journal.appendUndo(HANDLER, entry, null, "again"))
                .isInstanceOf(DuplicateKeyException.class);
    }
}
