package org.chosei.core.publication;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.publication.ProseRefused.Problem;

/**
 * Fills the fields of a text, written {@code {{phishing.total}}}, and refuses what could disagree with the tables: an unknown field, a
 * bare number before 件, %, "incidents" and the like, and an address that a reader could follow.
 */
public final class Prose {
    private static final Pattern FIELD = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern LOOSE_BRACES = Pattern.compile("\\{\\{|}}");
    private static final Pattern BARE_NUMBER =
            Pattern.compile("(?:[0-9０-９][0-9０-９,.，．]*|[一二三四五六七八九十百千万〇]+)\\s*(?:[件%％割倍]|パーセント|ポイント)"
                    + "|[0-9][0-9,.]*\\s*(?:per ?cent|(?:percentage )?points?|times|incidents?|reports?|requests?|phishing|sites?"
                    + "|cases?|scans?|attacks?|defacements?)\\b");
    private static final Pattern LIVE_ADDRESS =
            Pattern.compile("\\bhttps?://[^\\s]+|(?<![/\\w.])www\\.[^\\s]+", Pattern.CASE_INSENSITIVE);

    private final Fields fields;
    private final Map<String, String> exhibits;
    private final Map<String, Long> sums;
    private final Wording wording;

    /**
     * @param exhibits what {@code {{figure:weekly}}} stands for, by name
     * @param sums what {@code {{sum:weekly}}} stands for
     */
    public Prose(Edition edition, Map<String, String> exhibits, Map<String, Long> sums) {
        this.fields = new Fields(edition);
        this.exhibits = Map.copyOf(exhibits);
        this.sums = Map.copyOf(sums);
        this.wording = edition.wording();
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
                throw refused(
                        name,
                        text,
                        field.start(),
                        Problem.FIELD,
                        why,
                        field.group(1).strip());
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
        Matcher brace = LOOSE_BRACES.matcher(open);
        if (brace.find()) {
            throw refused(
                    name,
                    text,
                    brace.start(),
                    Problem.BRACES,
                    "the braces enclose no field: wanted {{phishing.total}} or the like",
                    brace.group());
        }
        Matcher number = BARE_NUMBER.matcher(open);
        if (number.find()) {
            throw refused(
                    name,
                    text,
                    number.start(),
                    Problem.NUMBER,
                    "the bare number '%s' could disagree with the tables: wanted a field as {{phishing.total}}, or {{stated:…}} for a number of your own"
                            .formatted(number.group()),
                    number.group());
        }
        Matcher address = LIVE_ADDRESS.matcher(open);
        if (address.find() && !isReference(open, address.start())) {
            throw refused(
                    name,
                    text,
                    address.start(),
                    Problem.ADDRESS,
                    "'%s' could be followed by a reader: wanted it defanged, as hxxps://www[.]example/"
                            .formatted(address.group()),
                    address.group());
        }
    }

    /** Sources and contacts stand in a row of their own, after two bars. */
    private static boolean isReference(String text, int at) {
        return text.lastIndexOf("||", at) > text.lastIndexOf('\n', at);
    }

    private String value(String field) {
        String name = field.substring(field.indexOf(':') + 1);
        if (field.startsWith("figure:")) {
            return given(field, exhibits, name);
        }
        return field.startsWith("sum:") ? wording.count(given(field, sums, name)) : fields.value(field);
    }

    private static <T> T given(String field, Map<String, T> known, String name) {
        T value = known.get(name);
        if (value == null) {
            throw new IllegalArgumentException("'%s' names no figure: wanted one of %s"
                    .formatted(field, known.keySet().stream().sorted().toList()));
        }
        return value;
    }

    private static ProseRefused refused(String name, String text, int at, Problem problem, String what, String stands) {
        String before = text.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new ProseRefused(name, line, at - before.lastIndexOf('\n'), problem, what, stands);
    }
}
