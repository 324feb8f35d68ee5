package org.chosei.core.report.log;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.report.label.Element;
import org.chosei.core.report.label.Labels;
import org.chosei.core.report.label.Meaning;

/**
 * The elements of XML that hold values themselves, {@code <Attacker><Address>192.0.2.1</Address><Port>4711</Port></Attacker>}: what
 * one is called, or its role, says whose addresses and ports stand in it.
 */
final class Elements {
    private static final Pattern TAG = Pattern.compile(
            "<(?:/[A-Za-z][\\w.:-]{0,30}|(?:[A-Za-z][\\w.-]{0,20}:)?([A-Za-z][\\w.-]{0,30})((?:\\s[^<>]{0,200})?))>([^<]{0,200})");

    private final OpenObjects open = new OpenObjects();

    private Elements() {}

    /** Adds what the elements of a line hold; the first value of a meaning counts. */
    static void addTo(Map<Meaning, String> values, String text) {
        if (text.contains("</")) {
            new Elements().read(text, values);
        }
    }

    private void read(String text, Map<Meaning, String> values) {
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            if (tag.group(1) == null) {
                open.close();
            } else if (!tag.group(2).endsWith("/")) {
                take(tag, values);
            }
        }
    }

    private void take(Matcher tag, Map<Meaning, String> values) {
        Meaning named = Labels.shipped().meaning(FieldScanner.words(tag.group(1)));
        Meaning meaning = open.sided(named);
        String value = tag.group(3).strip();
        if (!value.isEmpty() && meaning != Meaning.UNKNOWN) {
            values.putIfAbsent(meaning, value);
        }
        Meaning role = Element.side("<" + tag.group(1) + tag.group(2) + ">");
        open.openWithin(role == Meaning.UNKNOWN ? named : role);
    }
}
