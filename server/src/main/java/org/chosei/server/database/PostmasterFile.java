package org.chosei.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code postmaster.pid}, in which a running postmaster stands with its process id, and a killed one stays standing. */
record PostmasterFile(Path path) {
    /** Above the most that Linux gives (2 to the 22nd), so it is nobody's. */
    private static final String NOBODY = "999999999";

    static PostmasterFile in(Path cluster) {
        return new PostmasterFile(cluster.resolve("postmaster.pid"));
    }

    /** The process that takes connections, or did when it was killed. */
    Optional<ProcessHandle> ready() {
        try {
            List<String> lines = Files.readAllLines(path);
            // Line 8 is written when connections are accepted (PostgreSQL's pidfile.h); before it the start is still
            // going on.
            return lines.size() < 8
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /**
     * Where the process that has a killed postmaster's id now is known to be something else, as it often is after a container or a machine
     * was started anew, PostgreSQL would take it for a running postmaster and refuse to start. The file itself stays, because
     * by its other lines PostgreSQL sees whether children of the killed one are still at work.
     */
    void disownStranger() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(path));
        if (!lines.isEmpty() && isSomethingElse(lines.getFirst().strip())) {
            lines.set(0, NOBODY);
            Files.write(path, lines);
        }
    }

    private static boolean isSomethingElse(String pid) {
        try {
            return ProcessHandle.of(Long.parseLong(pid))
                    .flatMap(process -> process.info().command())
                    .map(program -> !Path.of(program).endsWith("postgres"))
                    .orElse(false);
        } catch (NumberFormatException _) {
            return false;
        }
    }
}
