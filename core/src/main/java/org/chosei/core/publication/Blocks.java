package org.chosei.core.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a text line by line: {@code # } to {@code ### } headings (the other language after a bar), {@code - } items, {@code > } an
 * address, {@code label:: note}, {@code name || value}, {@code !place}, a fence of three backticks for a given figure, and paragraphs.
 */
public final class Blocks {
    private static final Pattern HEADING = Pattern.compile("#{1,3} +\\S");
    /** A label and what it says; without either the line is an ordinary one. */
    private static final Pattern NOTE = Pattern.compile("(?=\\S).*?:: +\\S");

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> paragraph = new ArrayList<>();
    private final String glue;

    private Blocks(Language language) {
        // Japanese has no spaces, so that a line break in the source is none in the text.
        this.glue = language == Language.JA ? "" : " ";
    }

    public static List<Block> read(String text, Language language) {
        Blocks reader = new Blocks(language);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("```")) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).startsWith("```")) {
                    end++;
                }
                reader.given(lines.get(i).substring(3), lines.subList(i + 1, end));
                i = end;
            } else {
                reader.line(lines.get(i));
            }
        }
        reader.flush();
        return List.copyOf(reader.blocks);
    }

    private void line(String line) {
        if (line.isBlank()) {
            flush();
        } else if (HEADING.matcher(line).lookingAt()) {
            heading(line);
        } else if (line.startsWith("!")) {
            add(new Block.Place(line.substring(1).strip()));
        } else if (line.startsWith("> ")) {
            add(new Block.Address(line.substring(2).strip()));
        } else if (line.startsWith("- ")) {
            items.add(line.substring(2).strip());
        } else if (line.contains(" || ")) {
            row(fields(line, " \\|\\| "));
        } else if (NOTE.matcher(line).lookingAt()) {
            String[] parts = line.split(":: ", 2);
            add(new Block.Note(parts[0].strip(), parts[1].strip()));
        } else if (!items.isEmpty()) {
            items.set(items.size() - 1, items.getLast() + glue + line.strip());
        } else {
            paragraph.add(line.strip());
        }
    }

    /** A row whose field came out empty says nothing: an organisation without a fax has no line for it. */
    private void row(List<String> fields) {
        if (fields.size() > 1 && !fields.get(1).isEmpty()) {
            rows.add(fields);
        }
    }

    private void heading(String line) {
        int level = line.indexOf(' ');
        List<String> parts = fields(line.substring(level + 1), " \\| ");
        add(new Block.Heading(level, parts.get(0), parts.size() > 1 ? parts.get(1) : ""));
    }

    private void given(String head, List<String> lines) {
        int space = head.indexOf(' ');
        List<String> parts = fields(head.substring(space + 1), " \\| ");
        add(new Block.Given(
                head.substring(0, space),
                parts.get(0),
                parts.size() > 1 ? parts.get(1) : "",
                parts.size() > 2 ? parts.get(2) : "",
                lines));
    }

    private void add(Block block) {
        flush();
        blocks.add(block);
    }

    private void flush() {
        if (!items.isEmpty()) {
            blocks.add(new Block.Items(items));
            items.clear();
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Rows(rows));
            rows.clear();
        }
        if (!paragraph.isEmpty()) {
            blocks.add(new Block.Paragraph(String.join(glue, paragraph)));
            paragraph.clear();
        }
    }

    private static List<String> fields(String line, String separator) {
        return Arrays.stream(line.split(separator)).map(String::strip).toList();
    }
}
