package org.chosei.server.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.chosei.server.command.CommandFailure;
import org.chosei.server.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class OpeningTheVaultTest {
    private static final String GIVEN = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    @TempDir
    Path data;

    private final JdbcTemplate database = new JdbcTemplate(TestDatabase.fresh().dataSource());

    @Test
    void makesAKeyThatOnlyItsOwnerMayReadAndFindsItAgain() throws IOException {
        UUID owner = new UUID(1, 2);
        MasterKey first = open("");
        byte[] wrapped = first.wrap(first.newKey(), owner);

        assertThat(Files.getPosixFilePermissions(data.resolve("master.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var files = Files.list(data)) {
            assertThat(files).hasSize(1);
        }
        assertThat(open("").unwrap(wrapped, owner)).isNotNull();
        assertThatThrownBy(() -> open("").unwrap(wrapped, new UUID(1, 3))).isInstanceOf(WrongKey.class);
    }

    @Test
    void saysThatTheKeyIsMissing() throws IOException {
        open("");
        Files.delete(data.resolve("master.key"));

        assertThatThrownBy(() -> open(""))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContainingAll("master.key' is missing", "bring it back from its backup");
        assertThat(data.resolve("master.key")).doesNotExist();
    }

    @Test
    void saysThatTheKeyIsAnotherDatabases() throws IOException {
        open("");

        assertThatThrownBy(() -> open(GIVEN))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("CHOSEI_KEY is not the one under which this database's messages are sealed");
    }

    @Test
    void takesTheKeyOfTheEnvironmentAndMakesNoFile() {
        open(GIVEN);

        assertThat(open(GIVEN)).isNotNull();
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void saysThatAKeyIsNoneWithoutShowingIt() {
        assertThatThrownBy(() -> open("secret"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("wanted 64 hexadecimal digits")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesAKeyThatOthersMayRead() throws IOException {
        open("");
        Files.setPosixFilePermissions(data.resolve("master.key"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> open("")).isInstanceOf(CommandFailure.class).hasMessageContaining("chmod 600");
    }

    private MasterKey open(String given) {
        return new OpeningTheVault().masterKey(database, given, data);
    }
}
