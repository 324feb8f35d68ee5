package org.chosei.server.command;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A bar on a terminal for work that lasts over two seconds; nothing where no one watches. */
public final class Progress implements AutoCloseable {
    private static final Duration UNNOTICED = Duration.ofSeconds(2);
    private static final Duration REDRAW = Duration.ofMillis(200);
    private static final int WIDTH = 30;

    private final String what;
    private final long total;
    private final Unit unit;
    private final boolean watched;
    private final PrintStream screen;
    private final LongSupplier nanos;
    private final long began;
    private long drawn;
    private boolean isDrawn;
    private long done;

    public Progress(String what, long total) {
        this(what, total, Unit.ITEMS, isWatched(), System.err, System::nanoTime);
    }

    Progress(String what, long total, Unit unit, boolean watched, PrintStream screen, LongSupplier nanos) {
        this.what = what;
        this.total = Math.max(1, total);
        this.unit = unit;
        this.watched = watched;
        this.screen = screen;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.drawn = began;
    }

    /** Counts bytes and shows mebibytes. */
    public static Progress ofBytes(String what, long total) {
        return new Progress(what, total, Unit.MEBIBYTES, isWatched(), System.err, System::nanoTime);
    }

    private static boolean isWatched() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    enum Unit {
        ITEMS(1, ""),
        MEBIBYTES(1 << 20, " MiB");

        private final long size;
        private final String name;

        Unit(long size, String name) {
            this.size = size;
            this.name = name;
        }
    }

    public void advance(long by) {
        reach(done + by);
    }

    /** So much is done in all. */
    public void reach(long reached) {
        done = reached;
        long now = nanos.getAsLong();
        if (watched && now - began > UNNOTICED.toNanos() && now - drawn > REDRAW.toNanos()) {
            drawn = now;
            isDrawn = true;
            int filled = (int) Math.min(WIDTH, done * WIDTH / total);
            screen.printf(
                    "\r%s [%s%s] %,d / %,d%s",
                    what,
                    "#".repeat(filled),
                    " ".repeat(WIDTH - filled),
                    done / unit.size,
                    total / unit.size,
                    unit.name);
        }
    }

    @Override
    public void close() {
        if (isDrawn) {
            screen.print("\r\033[K");
        }
    }
}
