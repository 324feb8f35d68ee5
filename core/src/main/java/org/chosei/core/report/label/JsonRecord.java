package org.chosei.core.report.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A flat object of JSON on one line that tells of a site, {@code {"type": "phish", "target": "…", "url": "…"}}, read as a row whose columns it names itself. */
public final class JsonRecord {
    private static final int MOST = 40;
    private static final String BEFORE = " \t[,";
    private static final Pattern FIELD = Pattern.compile(
            "\\s{0,4}\"([^\"]{1,32})\"\\s{0,4}:\\s{0,4}(?:\"([^\"]{0,600})\"|([^\\s,{}\\[\\]\"]{1,40}))\\s{0,4}([,}])");

    private final List<Meaning> columns = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    private JsonRecord() {}

    /** The row that a line is, where it names a site and says of what kind it is or whom it imitates. */
    public static Optional<Row> row(String line) {
        int open = 0;
        while (open < line.length() && BEFORE.indexOf(line.charAt(open)) >= 0) {
            open++;
        }
        return line.startsWith("{", open) ? new JsonRecord().read(line, open + 1) : Optional.empty();
    }

    private Optional<Row> read(String line, int from) {
        Matcher field = FIELD.matcher(line).region(from, line.length());
        String behind = ",";
        while (behind.equals(",") && columns.size() < MOST && field.lookingAt()) {
            int value = field.group(2) != null ? 2 : 3;
            columns.add(meaning(field.group(1), field.group(value)));
            texts.add(field.group(value).strip());
            starts.add(field.start(value));
            behind = field.group(4);
            field.region(field.end(), line.length());
        }
        boolean tells = columns.contains(Meaning.KIND) || columns.contains(Meaning.BRAND);
        return behind.equals("}") && tells && columns.contains(Meaning.SITE)
                ? Optional.of(new Row(columns, new Cells(texts, starts)))
                : Optional.empty();
    }

    /** The target of a site is whom it imitates, where it is no host. */
    private static Meaning meaning(String name, String value) {
        Meaning meaning = Labels.shipped().meaning(name);
        return meaning == Meaning.TARGET && value.indexOf('.') < 0 ? Meaning.BRAND : meaning;
    }
}
