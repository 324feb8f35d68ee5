package org.chosei.core.report.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link MixedLists}: in a list with ports a service's name alone stands for its usual port. */
class ANameInAListOfPortsIsAPortTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                // text; ports given by number; ports that the names beside them add
                "FTP and TCP/52869; 52869/tcp; 21/tcp",
                "21番ポート、SMTP（25番ポート）、RDP; 21/tcp,25/tcp; 3389/tcp",
                "23番とSSH; 23/tcp; 22/tcp",
                "telnet, ssh and port 8291; 8291/tcp; 23/tcp,22/tcp",
                "port 23 as well as VNC; 23/tcp; 5900/tcp",
                "SSH, port 2222; 2222/tcp; -",
                "SSH/2222; 2222/tcp; -",
                "SSH (2222) and port 23; 2222/tcp,23/tcp; -",
                "telnet and port 23; 23/tcp; -",
                "the ssh-like port 2222; 2222/tcp; -",
                "RDP で 7 回、ポート 23; 23/tcp; -",
                "ssh and ftp; -; -",
                "user mysql, port 22; 22/tcp; -",
            })
    void addsTheUsualPort(String text, String given, String added) {
        assertThat(MixedLists.in(text, ports(given))).containsExactlyInAnyOrderElementsOf(ports(added));
    }

    private static Set<String> ports(String written) {
        return written.equals("-")
                ? Set.of()
                : Arrays.stream(written.split(",")).collect(Collectors.toSet());
    }
}
