package org.chosei.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** As whom PostgreSQL's programs run: it refuses to be root, so root hands over to somebody else. */
enum RunAs {
    /** An ordinary user runs them as itself. */
    SELF(List.of()),
    /** Root in a user namespace of its own: to PostgreSQL it looks like an ordinary user, on the disk files stay root's. */
    USER_NAMESPACE(List.of("unshare", "-U")),
    /** Root where user namespaces are forbidden: the unprivileged user nobody, to whom the data folder is given. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private final List<String> prefix;

    RunAs(List<String> prefix) {
        this.prefix = prefix;
    }

    static RunAs current() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return SELF;
        }
        return succeeds("unshare", "-U", "true") ? USER_NAMESPACE : NOBODY;
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
        // HOME first: for a user without an entry in passwd, as containers have them, Java's user.home is a question
        // mark.
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
