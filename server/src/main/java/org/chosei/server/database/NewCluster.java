package org.chosei.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;

/** Creates a database in a folder: aside first, so that one which was interrupted is never taken for whole. */
record NewCluster(Path folder, PostgresPrograms programs, RunAs runAs) {
    private static final String SETTINGS = """

            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            fsync = on
            synchronous_commit = on
            shared_buffers = 256MB
            work_mem = 16MB
            max_wal_size = 2GB
            max_connections = 80
            jit = off
            autovacuum_naptime = 15s
            default_statistics_target = 30
            timezone = 'UTC'
            log_timezone = 'UTC'
            """;

    void createdAs(Path cluster) throws IOException {
        Path creating = folder.resolve("creating");
        if (Files.exists(creating)) {
            try (var left = Files.walk(creating)) {
                for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        writePassword();
        programs.run(
                "initdb",
                "-D",
                creating.toString(),
                "-U",
                "chosei",
                "--auth=scram-sha-256",
                "--pwfile=" + folder.resolve("password"),
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8");
        Files.writeString(creating.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
        Files.move(creating, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void writePassword() throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Path file = folder.resolve("password");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(secret));
        runAs.own(file);
    }
}
