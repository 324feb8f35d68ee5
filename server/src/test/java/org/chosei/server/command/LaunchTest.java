package org.chosei.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chosei.server.ChoseiApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own. */
@Tag("slow")
class LaunchTest {
    @TempDir
    Path folder;

    @Test
    void takesTheDataFolderOfTheOptionBeforeThatOfTheEnvironment() throws Exception {
        ProcessBuilder verify =
                chosei("verify", "--data", folder.resolve("option").toString());
        verify.environment().put("CHOSEI_DATA", folder.resolve("environment").toString());

        assertThat(verify.start().waitFor()).isZero();
        assertThat(folder.resolve("option/postgres")).isDirectory();
        assertThat(folder.resolve("environment")).doesNotExist();
    }

    @Test
    void namesInOneLineWhatIsWrongWithAnAddress() throws Exception {
        Process serve = chosei("serve", "--http", "everywhere").start();

        assertThat(new String(serve.getErrorStream().readAllBytes()))
                .isEqualTo(
                        "--http 'everywhere' is not a place to listen: wanted HOST:PORT with a port of 0 to 65535, as 127.0.0.1:8080\n");
        assertThat(serve.waitFor()).isEqualTo(1);
    }

    private static ProcessBuilder chosei(String... arguments) {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                ChoseiApplication.class.getName()),
                        Stream.of(arguments))
                .toList();
        return new ProcessBuilder(command);
    }
}
