package org.chosei.server.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL's programs, run to their end in a folder that is theirs.
 *
 * @param folder where they lie
 */
record PostgresPrograms(Path folder, Path workedIn, RunAs runAs) {

    /** Unpacked where they were not yet; the folder that they work in is created and given to them. */
    static PostgresPrograms in(Path workedIn, RunAs runAs) throws IOException {
        Path folder = PostgresBinaries.unpackedBelow(runAs.cache()).resolve("bin");
        Files.createDirectories(workedIn);
        runAs.own(workedIn);
        return new PostgresPrograms(folder, workedIn, runAs);
    }

    /** @throws IOException with what the program said, where it failed */
    void run(String program, String... arguments) throws IOException {
        Path output = Files.createTempFile("chosei-" + program, ".log");
        try {
            Process process = new ProcessBuilder(runAs.command(folder.resolve(program), List.of(arguments)))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .directory(workedIn.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException("%s failed: %s".formatted(program, told(output)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** What a program that failed said, in one line: of much only what went wrong. */
    private static String told(Path output) throws IOException {
        List<String> lines = Files.readAllLines(output, StandardCharsets.ISO_8859_1).stream()
                .filter(line -> !line.isBlank())
                .toList();
        List<String> wrong = lines.stream()
                .filter(line -> line.matches("(?i).*(could not|cannot|error|fatal|denied).*"))
                .toList();
        return String.join(" ", wrong.isEmpty() ? lines : wrong).strip();
    }
}
