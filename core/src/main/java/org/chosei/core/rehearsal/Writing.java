package org.chosei.core.rehearsal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chosei.core.rehearsal.Wording.Reporter;
import org.jspecify.annotations.Nullable;

/** Fills a template in: who writes, when, and about what. */
final class Writing {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");
    static final Pattern EACH = Pattern.compile("(?ms)^%each\\n(.*?)^%end\\n");

    private final ZoneId zone;
    private final Dice dice;

    Writing(ZoneId zone, Dice dice) {
        this.zone = zone;
        this.dice = dice;
    }

    Text write(Template template, List<PlannedIncident> incidents, Instant at) {
        return write(template, incidents, at, Map.of());
    }

    /** @param given values that only the caller knows, as the subject that is answered */
    Text write(Template template, List<PlannedIncident> incidents, Instant at, Map<String, String> given) {
        Reporter reporter = Wording.reporter(template.language(), dice);
        Values common = new Values(template.language(), reporter, at, zone, dice, incidents.size(), given);
        List<Values> each = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            each.add(common.about(incidents.get(i), i + 1));
        }
        Map<String, String> sections = new LinkedHashMap<>();
        template.sections().forEach((name, text) -> sections.put(name, fill(text, common, each)));
        return new Text(
                template.name(),
                template.language(),
                reporter.name(),
                reporter.organization(),
                reporter.mail(),
                fill(template.subject(), common, each).strip(),
                template.charset(),
                template.layout(),
                fill(template.body(), common, each),
                sections);
    }

    private String fill(String text, Values common, List<Values> each) {
        String repeated = EACH.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(each.stream()
                        .map(values -> replace(match.group(1), values::of))
                        .collect(Collectors.joining())));
        Values first = each.isEmpty() ? common : each.getFirst();
        return replace(repeated, first::of);
    }

    private String replace(String text, Function<String, @Nullable String> values) {
        return PLACE.matcher(text).replaceAll(match -> {
            String inside = match.group(1);
            if (inside.contains("|")) {
                return Matcher.quoteReplacement(replace(dice.oneOf(List.of(inside.split("\\|"))), values));
            }
            String value = values.apply(inside);
            if (value == null) {
                throw new IllegalStateException(
                        "A template asks for '{%s}': wanted one of the values of Values.java".formatted(inside));
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
