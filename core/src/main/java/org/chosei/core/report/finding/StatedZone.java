package org.chosei.core.report.finding;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import org.chosei.core.report.log.ZoneName;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.words.Phrase;
import org.jspecify.annotations.Nullable;

/** The zone that a report says its times are in: 「時刻はJSTです」, {@code Time zone: UTC+1}. Where it says two, neither holds. */
final class StatedZone {
    private static final Phrase STATED = Phrase.ofAnyCase(
            "(?:time ?zone|times? (?:are|is|in)|timestamps|all times|時刻|日時は|時間帯|タイムゾーン)[^\\d\\r\\n]{0,24}?"
                    + ZoneName.PATTERN);

    private final Scene scene;
    private @Nullable List<ZoneOffset> found;

    StatedZone(Scene scene) {
        this.scene = scene;
    }

    @Nullable
    ZoneOffset offset() {
        if (found == null) {
            found = scene.statements().stream()
                    .filter(Statement::isReportersOwn)
                    .map(statement -> STATED.firstIn(statement.sentence().text()))
                    .filter(Objects::nonNull)
                    .map(StatedZone::offset)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static @Nullable ZoneOffset offset(Matcher stated) {
        try {
            return ZoneName.offset(stated.group(1).toUpperCase(Locale.ROOT));
        } catch (DateTimeException e) {
            return null; // shaped like an offset and none
        }
    }
}
