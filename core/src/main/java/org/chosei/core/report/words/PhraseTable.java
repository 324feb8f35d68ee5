package org.chosei.core.report.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of phrases. A phrase is a head, {@code [told-by-us] any case} or {@code [held] as written}, a line behind # that
 * says what it tells, and behind four blanks one way of saying it on each line: a regular expression, of which any may stand. Ways
 * that many share, or that would make a line long, are a list of their own above: {@code {machine}}, a line behind #, its ways.
 */
final class PhraseTable {
    private static final String INDENT = "    ";
    private static final Pattern HEAD = Pattern.compile("\\[([a-z][a-z-]*)] (any case|as written)|\\{([a-z][a-z-]*)}");
    private static final Pattern LIST = Pattern.compile("\\{([a-z][a-z-]*)}");

    /** A phrase, or a list that phrases refer to; in its ways the lists that they refer to are written out. */
    record Entry(String name, int line, boolean anyCase, List<Way> ways) {

        String regex() {
            return String.join("|", ways.stream().map(Way::regex).toList());
        }
    }

    /** One way of saying it. */
    record Way(int line, String regex) {}

    private final String file;
    private final Map<String, Entry> phrases = new LinkedHashMap<>();
    private final Map<String, Entry> lists = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    /** What the lines belong to, null above the first head. */
    private @Nullable Entry last;
    /** Whether a line said what it tells. */
    private boolean told;

    private int line;

    private PhraseTable(String file) {
        this.file = file;
    }

    /** The phrases by name. */
    static Map<String, Entry> read(String file, List<String> lines) {
        PhraseTable table = new PhraseTable(file);
        lines.forEach(table::take);
        table.close();
        table.lists.forEach((name, list) -> {
            if (!table.used.contains(name)) {
                throw fault(file, list.line(), "no way below refers to the list {" + name + "}");
            }
        });
        return table.phrases;
    }

    /** What whoever has to mend it needs: where, and what. */
    static IllegalArgumentException fault(String file, int line, String fault) {
        return new IllegalArgumentException("%s line %d: %s".formatted(file, line, fault));
    }

    private void take(String text) {
        line++;
        if (text.startsWith("#")) {
            told = true;
        } else if (text.startsWith(INDENT)) {
            way(text.substring(INDENT.length()));
        } else if (!text.isEmpty()) {
            open(text);
        }
    }

    private void open(String text) {
        Matcher head = HEAD.matcher(text);
        if (!head.matches()) {
            throw fault(
                    "'" + text + "' is no [name] any case, [name] as written or {name}; ways stand behind four blanks");
        }
        close();
        boolean isList = head.group(3) != null;
        String name = isList ? head.group(3) : head.group(1);
        last = new Entry(name, line, "any case".equals(head.group(2)), new ArrayList<>());
        told = false;
        if ((isList ? lists : phrases).put(name, last) != null) {
            throw fault("'" + text + "' stands there twice");
        }
    }

    private void way(String written) {
        if (last == null) {
            throw fault("'" + written + "' stands below no head");
        }
        if (!told) {
            throw fault("'" + last.name() + "' wants a line behind # first, which says what it tells");
        }
        if (written.isEmpty() || !written.equals(written.strip())) {
            throw fault("a way of '" + last.name() + "' begins or ends with a blank, which nobody sees; write [ ]");
        }
        last.ways().add(new Way(line, written.indexOf('{') < 0 ? written : expanded(written)));
    }

    private String expanded(String written) {
        return LIST.matcher(written).replaceAll(found -> {
            Entry list = lists.get(found.group(1));
            if (list == null || list == last) {
                throw fault("there is no list " + found.group() + " above");
            }
            used.add(list.name());
            return Matcher.quoteReplacement("(?:" + list.regex() + ")");
        });
    }

    private void close() {
        if (last != null && last.ways().isEmpty()) {
            throw fault(file, last.line(), "no way of saying '" + last.name() + "' stands below");
        }
    }

    private IllegalArgumentException fault(String fault) {
        return fault(file, line, fault);
    }
}
