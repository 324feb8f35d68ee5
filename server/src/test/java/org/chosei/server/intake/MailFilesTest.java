package org.chosei.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFilesTest {
    private static final String ONE = "Subject: one\n\nFrom here on it is text,\n\nFrom now on too.\n";
    private static final String TWO = "Subject: two\n\nFrom a mailbox\n> quoted\n";

    @TempDir
    Path folder;

    @Test
    void cutsAMailboxAtItsSeparatorsOnly() throws IOException {
        Path mailbox = write("box", """
                From a@example.jp Mon Oct  1 09:00:00 2018
                %s
                From MAILER-DAEMON Mon, 1 Oct 2018 09:00:00 +0900
                %s
                """.formatted(ONE, TWO.replace("\nFrom ", "\n>From ")));

        assertThat(read(mailbox)).containsExactly(Map.entry("box:0", ONE), Map.entry("box:1", TWO));
    }

    @Test
    void readsWindowsLineEndsAndALastLineWithoutEnd() throws IOException {
        Path mailbox = write(
                "box",
                "From a Mon Oct  1 09:00 2018\r\nSubject: x\r\n\r\ntext\r\n\r\nFrom b Tue Oct  2 09:00 2018\r\nSubject: y\r\n\r\nlast");

        assertThat(read(mailbox).values()).containsExactly("Subject: x\r\n\r\ntext\r\n", "Subject: y\r\n\r\nlast");
    }

    @Test
    void takesALargeMessageOutOfAMailboxWhole() throws IOException {
        String large = "Subject: large\n\n" + "0123456789abcdef\n".repeat(200_000);
        Path mailbox =
                write("box", "From a Mon Oct  1 09:00:00 2018\n" + large + "\nFrom b Mon Oct  1 09:00:00 2018\n" + TWO);

        assertThat(read(mailbox).values()).containsExactly(large, TWO);
    }

    @Test
    void takesAnyOtherFileAsOneMessage() throws IOException {
        assertThat(read(write("one.eml", ONE))).containsExactly(Map.entry("one.eml", ONE));
        assertThat(read(write("empty.eml", ""))).containsExactly(Map.entry("empty.eml", ""));
    }

    @Test
    void leavesOutWhatAMaildirHoldsForItself() throws IOException {
        for (String file : new String[] {
            "cur/1:2,S",
            "new/2",
            "tmp/3",
            "dovecot-uidlist",
            ".Sent/cur/4",
            ".Sent/new/.keep",
            ".Sent/tmp/5",
            "notes/6.eml"
        }) {
            write("Maildir/" + file, ONE);
        }

        assertThat(MailFiles.below(folder).stream()
                        .map(file -> folder.resolve("Maildir").relativize(file).toString()))
                .containsExactly(".Sent/cur/4", "cur/1:2,S", "new/2", "notes/6.eml");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        for (String sibling : name.contains("cur/") ? new String[] {"new", "tmp"} : new String[0]) {
            Files.createDirectories(file.getParent().resolveSibling(sibling));
        }
        return Files.writeString(file, text);
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> messages = new LinkedHashMap<>();
        MailFiles.read(file, (source, message) -> {
            try (message) {
                messages.put(source, new String(message.open().readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return messages;
    }
}
