package org.chosei.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** As whom PostgreSQL's programs run: it refuses to be root or nameless, so those hand over to somebody else. */
enum RunAs {
    /** An ordinary user runs them as itself. */
    SELF(List.of()),
    /** In a user namespace of its own, whoever it is looks to PostgreSQL like the user nobody, on the disk files stay his. */
    USER_NAMESPACE(List.of("unshare", "-U")),
    /** Root where user namespaces are forbidden: the unprivileged user nobody, to whom the data folder is given. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    /** What Java calls a user without an entry in passwd, as containers have them. */
    private static final String NAMELESS = "?";

    private final List<String> prefix;

    RunAs(List<String> prefix) {
        this.prefix = prefix;
    }

    static RunAs current() {
        String user = System.getProperty("user.name");
        boolean root = "root".equals(user);
        if (!root && !NAMELESS.equals(user)) {
            return SELF;
        }
        return succeeds("unshare", "-U", "true") ? USER_NAMESPACE : root ? NOBODY : SELF;
    }

    List<String> command(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /** Where the programs are unpacked: below the user's cache, or for nobody at a place that nobody may read. */
    Path cache() {
        String set = System.getenv("XDG_CACHE_HOME");
        // HOME first: without an entry in passwd Java's user.home is a question mark.
        String user = System.getenv().getOrDefault("HOME", System.getProperty("user.home"));
        Path home = set != null ? Path.of(set) : Path.of(user, ".cache");
        return this == NOBODY ? Path.of("/var/cache/chosei") : home.resolve("chosei");
    }

    /** Gives a folder to whom the programs run as. */
    void own(Path folder) throws IOException {
        if (this == NOBODY) {
            Files.setAttribute(folder, "unix:uid", 65534);
            Files.setAttribute(folder, "unix:gid", 65534);
        }
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
