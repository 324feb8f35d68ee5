package org.chosei.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chosei.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ServerTest
class ImportVerbTest {
    /** More than one batch of an import holds, so that the message is stored as soon as it is read. */
    private static final int LARGE = 17 << 20;

    @TempDir
    Path folder;

    @Autowired
    ImportVerb verb;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void takesLargeMessagesOutOfAMailboxAndWhatFollowsThem() throws IOException {
        Path mailbox = folder.resolve("box");
        try (Writer out = Files.newBufferedWriter(mailbox)) {
            for (int n = 1; n <= 3; n++) {
                out.write("From a@example.jp Mon Oct  1 09:00:00 2018\nMessage-ID: <%d@example.jp>\nSubject: box\n\n"
                        .formatted(n));
                out.write(n == 3 ? "small\n" : "0123456789abcde\n".repeat(LARGE / 16));
                out.write("\n");
            }
        }
        verb.paths = List.of(mailbox);

        assertThat(verb.call()).isZero();
        assertThat(jdbc.queryForList("select source from intake.message order by size desc, source", String.class))
                .containsExactly("box:0", "box:1", "box:2");
    }
}
