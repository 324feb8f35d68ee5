package org.chosei.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.chosei.server.command.Progress.Unit;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @Test
    void showsNothingWhereNobodyWatches() {
        drawAfterThreeSeconds(Unit.ITEMS, false);

        assertThat(screen.toString()).isEmpty();
    }

    @Test
    void showsNothingOfWorkThatIsSoonDone() {
        try (Progress progress = new Progress("stored", 10, Unit.ITEMS, true, new PrintStream(screen), () -> 0)) {
            progress.advance(5);
        }

        assertThat(screen.toString()).isEmpty();
    }

    @Test
    void countsBytesInMebibytesAndWipesTheBarAtTheEnd() {
        drawAfterThreeSeconds(Unit.MEBIBYTES, true);

        assertThat(screen.toString())
                .contains("stored [###############               ] 512 / 1,024 MiB")
                .endsWith("\r\033[K");
    }

    private void drawAfterThreeSeconds(Unit unit, boolean watched) {
        long[] now = {0};
        try (Progress progress =
                new Progress("stored", 1 << 30, unit, watched, new PrintStream(screen), () -> now[0])) {
            now[0] = Duration.ofSeconds(3).toNanos();
            progress.reach(1 << 29);
        }
    }
}
