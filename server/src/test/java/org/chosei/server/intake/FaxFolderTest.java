package org.chosei.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chosei.server.ServerTest;
import org.chosei.server.directory.Organisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ServerTest
class FaxFolderTest {
    private static final Instant YESTERDAY = Instant.parse("2018-10-31T14:59:59Z");
    private static final byte[] TIFF = {'I', 'I', '*', 0, 8, 0, 0, 0, 0, 0};

    @TempDir
    Path folder;

    @Autowired
    ReceivingMessages receiving;

    @Autowired
    Organisations organisations;

    @Autowired
    RawStore raw;

    @Autowired
    Messages messages;

    @Autowired
    JdbcTemplate jdbc;

    private FaxFolder fax;

    @BeforeEach
    void watch() {
        jdbc.execute("truncate intake.message cascade");
        fax = new FaxFolder(folder, receiving, organisations, Clock.systemUTC());
    }

    @Test
    void takesAFaxAtTheTimeWhenItCameAndMovesItAway() throws IOException {
        arrives("page.tif", TIFF);

        assertThat(fax.workOff()).isOne();
        assertThat(fax.workOff()).isZero();
        assertThat(jdbc.queryForMap("select channel, source, received_at from intake.message"))
                .containsEntry("channel", "FAX")
                .containsEntry("source", "page.tif")
                .containsEntry("received_at", Timestamp.from(YESTERDAY));
        assertThat(folder.resolve("page.tif")).doesNotExist();
        assertThat(folder.resolve("taken/page.tif")).hasBinaryContent(TIFF);
        assertThat(stored()).singleElement().asString().contains("image/tiff");
    }

    @Test
    void aFaxHasNoSender() throws IOException {
        arrives("page.tif", TIFF);
        fax.workOff();

        assertThat(messages.findAll(jdbc.queryForList("select id from intake.message", UUID.class)))
                .singleElement()
                .satisfies(message -> assertThat(message.sender()).isNull());
    }

    @Test
    void takesWhatIsNoPictureTooForAPersonToSee() throws IOException {
        arrives("pretends.tif", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        arrives("empty.pdf", new byte[0]);

        assertThat(fax.workOff()).isEqualTo(2);
        assertThat(stored()).hasSize(2).allSatisfy(mail -> assertThat(mail).contains("application/octet-stream"));
    }

    @Test
    void takesTheSameFaxOnceWhenItCouldNotBeMovedInTime() throws IOException {
        arrives("page.tif", TIFF);
        fax.workOff();
        arrives("page.tif", TIFF);
        fax.workOff();

        assertThat(stored()).hasSize(1);
        assertThat(folder.resolve("taken")).isDirectoryContaining(file -> file.endsWith("1-page.tif"));
    }

    @Test
    void followsNoLink(@TempDir Path elsewhere) throws IOException {
        Path key = Files.writeString(elsewhere.resolve("master.key"), "secret");
        Files.setLastModifiedTime(key, FileTime.from(YESTERDAY));
        link(folder.resolve("link.tif"), key);
        link(folder.resolve("dangling.tif"), elsewhere.resolve("nothing"));
        link(folder.resolve("folder.tif"), elsewhere);
        arrives("page.tif", TIFF);

        assertThat(fax.workOff()).isOne();
        assertThat(stored()).singleElement().asString().contains("page.tif");
        assertThat(folder.resolve("link.tif")).isSymbolicLink();
    }

    /** A link's own time is asked, which nothing but its command sets. */
    private static void link(Path link, Path to) throws IOException {
        Files.createSymbolicLink(link, to);
        Files.getFileAttributeView(link, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setTimes(FileTime.from(YESTERDAY), null, null);
    }

    @Test
    void movesNothingThroughALink(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(folder.resolve("taken"), elsewhere);
        arrives("page.tif", TIFF);

        assertThat(fax.workOff()).isZero();
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void waitsForAFileThatIsStillWritten() throws IOException {
        Files.write(folder.resolve("growing.tif"), TIFF);
        Files.setLastModifiedTime(
                folder.resolve("growing.tif"), FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(fax.workOff()).isZero();
    }

    @Test
    void goesOnWithTheOthersWhenOneCannotBeTaken() throws IOException {
        arrives("a.tif", TIFF);
        Files.writeString(folder.resolve("taken"), "in the way");

        assertThat(fax.workOff()).isZero();
        Files.delete(folder.resolve("taken"));
        assertThat(fax.workOff()).isOne();
        assertThat(stored()).hasSize(1);
    }

    private void arrives(String name, byte[] pages) throws IOException {
        Files.write(folder.resolve(name), pages);
        Files.setLastModifiedTime(folder.resolve(name), FileTime.from(YESTERDAY));
    }

    private List<String> stored() {
        return messages.findAll(jdbc.queryForList("select id from intake.message", UUID.class)).stream()
                .map(message -> {
                    try {
                        return new String(raw.open(message.id()).readAllBytes(), StandardCharsets.ISO_8859_1);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }
}
