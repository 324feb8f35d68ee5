package org.chosei.server.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.chosei.core.rehearsal.ImpossibleScenario;
import org.chosei.core.rehearsal.Scenario;
import org.chosei.server.command.CommandFailure;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A scenario and the digest of the file that it stands in.
 *
 * @param digest tells two scenarios apart when one is played on the other's data
 */
record ScenarioFile(Scenario scenario, String digest) {

    static ScenarioFile read(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            Object document = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new String(content, StandardCharsets.UTF_8));
            if (!(document instanceof Map<?, ?> lines)) {
                throw new CommandFailure(
                        "Scenario '%s' holds no lines 'key: value': wanted a file like samples/2018q4.yaml"
                                .formatted(file));
            }
            return new ScenarioFile(Scenario.read(lines), digest(content));
        } catch (IOException e) {
            throw new CommandFailure(
                    "Scenario '%s' cannot be read: wanted a file that exists and may be read".formatted(file), e);
        } catch (YAMLException e) {
            throw new CommandFailure(
                    "Scenario '%s' is no YAML: %s"
                            .formatted(file, String.valueOf(e.getMessage()).replaceAll("\\s+", " ")),
                    e);
        } catch (ImpossibleScenario e) {
            throw new CommandFailure("Scenario '%s' cannot hold: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
