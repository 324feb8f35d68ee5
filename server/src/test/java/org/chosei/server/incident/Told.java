package org.chosei.server.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.chosei.core.intake.Channel;
import org.chosei.core.report.Category;
import org.chosei.core.report.Finding;

/** Messages as the tests tell them: a day, a category and a key. */
final class Told {
    static final Instant START = Instant.parse("2018-10-01T00:00:00Z");

    private Told() {}

    static Said said(UUID message, double day, Category category, String... keys) {
        return said(message, Channel.EMAIL, day, category, keys);
    }

    static Said said(UUID message, Channel channel, double day, Category category, String... keys) {
        List<Finding> findings = Arrays.stream(keys)
                .map(key -> new Finding(
                        category,
                        "S",
                        key,
                        category == Category.SCAN ? new TreeSet<>(List.of("22/tcp")) : new TreeSet<>(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null))
                .toList();
        return new Said(message, channel, day(day), "荷物の不在通知", findings);
    }

    static Instant day(double day) {
        return START.plus(Duration.ofSeconds((long) (day * 86_400)));
    }
}
