package org.chosei.core.report.label;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An element of XML whose attributes hold the values, {@code <from role="attacker" addr="192.0.2.1"/>}: its role, else its name, says whose they are. */
public final class Element {
    private static final Pattern OPENING =
            Pattern.compile("^\\s{0,24}<([A-Za-z][\\w.-]{0,30})((?:\\s{1,4}[\\w:.-]{1,24}=\"[^\"<>]{0,80}\"){1,8})");
    private static final Pattern ROLE =
            Pattern.compile("\\s(?:role|type|side|party|category|class|kind|relation|direction)=\"([^\"]{1,40})\"");

    private static final String FROM = "from";
    private static final String TO = "to";

    private Element() {}

    /** On whose side the values of the element are that a line begins with; UNKNOWN where it begins with none. */
    public static Meaning side(String text) {
        return label(text)
                .map(label -> switch (label.name()) {
                    case FROM -> Meaning.SOURCE;
                    case TO -> Meaning.TARGET;
                    default -> Labels.shipped().meaning(label.name());
                })
                .orElse(Meaning.UNKNOWN);
    }

    static Optional<Label> label(String text) {
        int open = text.indexOf('<');
        if (open < 0 || text.indexOf('"', open) < 0) {
            return Optional.empty();
        }
        Matcher element = OPENING.matcher(text);
        if (!element.find()) {
            return Optional.empty();
        }
        Matcher role = ROLE.matcher(element.group(2));
        return Stream.of(role.find() ? role.group(1) : "", element.group(1))
                .flatMap(name -> named(name).stream())
                .findFirst()
                .map(name -> new Label(name, element.end(1)));
    }

    /** The name of a side as labels write it; empty where it names none. */
    private static Optional<String> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals(FROM) || lower.equals(TO)) {
            return Optional.of(lower);
        }
        return switch (Labels.shipped().meaning(name)) {
            case SOURCE, TARGET, CONTROL -> Optional.of(lower);
            default -> Optional.empty();
        };
    }
}
