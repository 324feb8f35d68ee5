package org.chosei.server;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Chosei as a process of its own, run by Java as the launcher has it run, but from the classes under test. */
public final class Program {
    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx448m",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Dchosei.home=" + Path.of("..").toAbsolutePath().normalize(),
            "-cp",
            System.getProperty("java.class.path"),
            ChoseiApplication.class.getName());

    private Program() {}

    /** To be started with a verb and its options. */
    public static ProcessBuilder of(List<String> arguments) {
        return new ProcessBuilder(
                Stream.concat(JAVA.stream(), arguments.stream()).toList());
    }
}
