package org.chosei.server.command;

import java.time.Duration;

/** A bar on a terminal for work that lasts over two seconds; nothing where no one watches. */
public final class Progress implements AutoCloseable {
    private static final Duration UNNOTICED = Duration.ofSeconds(2);
    private static final Duration REDRAW = Duration.ofMillis(200);
    private static final int WIDTH = 30;

    private final String what;
    private final long total;
    private final boolean watched;
    private final long began = System.nanoTime();
    private long drawn;
    private long done;

    public Progress(String what, long total) {
        this.what = what;
        this.total = Math.max(1, total);
        this.watched = System.console() != null && System.console().isTerminal();
    }

    public void advance(long by) {
        done += by;
        long now = System.nanoTime();
        if (watched && now - began > UNNOTICED.toNanos() && now - drawn > REDRAW.toNanos()) {
            drawn = now;
            int filled = (int) Math.min(WIDTH, done * WIDTH / total);
            System.err.printf(
                    "\r%s [%s%s] %,d / %,d", what, "#".repeat(filled), " ".repeat(WIDTH - filled), done, total);
        }
    }

    @Override
    public void close() {
        if (drawn != 0) {
            System.err.print("\r\033[K");
        }
    }
}
