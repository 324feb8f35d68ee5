package org.chosei.core.publication;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the fields of a text, written {@code {{phishing.total}}}, and refuses what could disagree with the tables: an unknown field, a
 * bare number before 件, %, "incidents" and the like, and an address that a reader could follow.
 */
public final class Prose {
    private static final Pattern FIELD = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern BARE_NUMBER = Pattern.compile(
            "[0-9０-９][0-9０-９,.，．]*\\s*(?:[件%％]|割|(?:per ?cent|percent|incidents?|reports?|requests?|phishing|sites?|cases?|scans?)\\b)");
    private static final Pattern LIVE_ADDRESS = Pattern.compile("\\bhttps?://[^\\s]+", Pattern.CASE_INSENSITIVE);

    private final Fields fields;
    private final Map<String, String> exhibits;

    /** @param exhibits what {@code {{figure:weekly}}} stands for, by name */
    public Prose(Edition edition, Map<String, String> exhibits) {
        this.fields = new Fields(edition);
        this.exhibits = Map.copyOf(exhibits);
    }

    /** The text with its fields filled. */
    public String fill(String name, String text) {
        StringBuilder filled = new StringBuilder();
        Matcher field = FIELD.matcher(text);
        while (field.find()) {
            try {
                field.appendReplacement(
                        filled, Matcher.quoteReplacement(value(field.group(1).strip())));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                String why = e.getMessage() != null && e.getMessage().contains("names no figure")
                        ? e.getMessage()
                        : "'%s' names no figure".formatted(field.group(1));
                throw refused(name, text, field.start(), why);
            }
        }
        return field.appendTail(filled).toString();
    }

    /** What analysts write is checked before it is filled; an own number is written {@code {{stated:318}}}. */
    public String fillChecked(String name, String text) {
        check(name, text);
        return fill(name, text);
    }

    private static void check(String name, String text) {
        String open =
                FIELD.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
        Matcher number = BARE_NUMBER.matcher(open);
        if (number.find()) {
            throw refused(
                    name,
                    text,
                    number.start(),
                    "the bare number '%s' could disagree with the tables: wanted a field as {{phishing.total}}, or {{stated:…}} for a number of your own"
                            .formatted(number.group()));
        }
        Matcher address = LIVE_ADDRESS.matcher(open);
        if (address.find() && !isReference(open, address.start())) {
            throw refused(
                    name,
                    text,
                    address.start(),
                    "'%s' could be followed by a reader: wanted it defanged, as hxxps://www[.]example/"
                            .formatted(address.group()));
        }
    }

    /** Sources and contacts stand in a row of their own, after two bars. */
    private static boolean isReference(String text, int at) {
        return text.lastIndexOf("||", at) > text.lastIndexOf('\n', at);
    }

    private String value(String field) {
        if (field.startsWith("figure:")) {
            String exhibit = exhibits.get(field.substring("figure:".length()));
            if (exhibit == null) {
                throw new IllegalArgumentException(
                        "'%s' names no figure: wanted one of %s".formatted(field, exhibits.keySet()));
            }
            return exhibit;
        }
        return fields.value(field);
    }

    private static ProseRefused refused(String name, String text, int at, String what) {
        String before = text.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new ProseRefused(name, line, at - before.lastIndexOf('\n'), what);
    }
}
