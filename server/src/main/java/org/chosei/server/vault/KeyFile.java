package org.chosei.server.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;
import org.chosei.server.command.CommandFailure;

/** The master key as a file of 64 hexadecimal digits that only its owner may read. */
record KeyFile(Path folder) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(OWNER_ONLY);

    Path path() {
        return folder.resolve("master.key");
    }

    boolean exists() {
        return Files.exists(path());
    }

    byte[] read() {
        try {
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path()))) {
                throw new CommandFailure(
                        "The master key '%s' may be read by others: wanted its owner only; run 'chmod 600 %s'"
                                .formatted(path(), path()));
            }
            return parse("'" + path() + "'", Files.readString(path()));
        } catch (IOException e) {
            throw new CommandFailure(
                    "The master key '%s' cannot be read (%s): wanted a file that this user may read"
                            .formatted(path(), e.getClass().getSimpleName()),
                    e);
        }
    }

    /** Makes a key where there is none; of several processes that do so at once one wins, and all read its key. */
    void createUnlessThere() {
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "master", ".key", PRIVATE);
            try {
                write(fresh, HexFormat.of().formatHex(DataKey.random(DataKey.BYTES)) + "\n");
                Files.createLink(path(), fresh);
                force(folder);
            } catch (FileAlreadyExistsException _) {
                // another process was first
            } finally {
                Files.delete(fresh);
            }
        } catch (IOException e) {
            throw new CommandFailure(
                    "The master key '%s' cannot be made (%s): wanted a folder that this user may write"
                            .formatted(path(), e.getClass().getSimpleName()),
                    e);
        }
    }

    /** @param where the key stands, for the message; its value is never shown */
    static byte[] parse(String where, String digits) {
        try {
            byte[] key = HexFormat.of().parseHex(digits.strip());
            if (key.length == DataKey.BYTES) {
                return key;
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw new CommandFailure(
                "The master key in %s is no key: wanted 64 hexadecimal digits, as 'openssl rand -hex 32' prints them"
                        .formatted(where));
    }

    /** Down to the disk before anything is sealed under it: without the key all of it would be lost. */
    private static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
