package org.chosei.server.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** The options that every verb takes, read before the application is put together; what is left belongs to the verb. */
@Command(name = "chosei")
final class GlobalOptions {
    @Option(names = "--data", paramLabel = "DIR")
    @Nullable
    Path data;

    @Option(names = "--http", paramLabel = "HOST:PORT")
    String http = "127.0.0.1:8080";

    @Option(names = "--smtp", paramLabel = "HOST:PORT")
    String smtp = "127.0.0.1:2525";

    @Option(names = "--relay", paramLabel = "smtp://HOST:PORT")
    @Nullable
    String relay;

    @Unmatched
    List<String> verbAndItsOwn = new ArrayList<>();

    /** The settings as Spring properties. */
    Map<String, Object> properties() {
        Settings.require(System.getenv());
        HostAndPort web = HostAndPort.parse("--http", http);
        Map<String, Object> properties =
                new HashMap<>(Map.of("server.address", web.host(), "server.port", web.port(), "chosei.smtp", smtp));
        if (!verbAndItsOwn.isEmpty()) {
            properties.put("chosei.verb", verbAndItsOwn.getFirst());
        }
        Path folder = data != null ? data : Path.of(System.getenv().getOrDefault("CHOSEI_DATA", ".chosei"));
        properties.put("chosei.data", folder.toAbsolutePath().normalize().toString());
        String mailRelay = relay != null ? relay : System.getenv("CHOSEI_RELAY");
        if (mailRelay != null) {
            properties.put("chosei.relay", mailRelay);
        }
        String database = System.getenv("CHOSEI_DATABASE_URL");
        if (database != null) {
            properties.put("chosei.database-url", database);
        }
        return properties;
    }
}
