package org.chosei.core.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.chosei.core.directory.Brands;
import org.yaml.snakeyaml.Yaml;

/** The shipped scenario, as it is and changed. */
final class Scenarios {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private Scenarios() {}

    static Map<String, Object> document() {
        try (var in = Files.newInputStream(Path.of("../samples/2018q4.yaml"))) {
            return new Yaml().load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Plan shipped() {
        return plan(document());
    }

    static Plan plan(Map<String, Object> document) {
        return Plan.of(Scenario.read(document), Brands.shipped(), TOKYO);
    }

    /** The group of lines below a key. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> below(Map<String, Object> document, String key) {
        return (Map<String, Object>) document.get(key);
    }

    static List<Integer> counts(int first, int second, int third) {
        return List.of(first, second, third);
    }
}
