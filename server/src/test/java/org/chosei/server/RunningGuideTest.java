package org.chosei.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guide has an operator type works on the server's data. */
class RunningGuideTest {
    private static final String DATA = "CHOSEI_DATA=/var/lib/chosei/data";

    /** Without it the checkout gets an empty folder of its own, of which verify says that all is well. */
    @ParameterizedTest
    @ValueSource(strings = {"running.md", "running.ja.md"})
    void verifiesTheFolderOnWhichTheServerRuns(String guide) throws IOException {
        String text = Files.readString(Path.of("../docs", guide));

        assertThat(text).contains("Environment=JAVA_HOME").contains(DATA);
        assertThat(text.lines().filter(line -> line.contains("chosei verify")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains(DATA));
    }
}
