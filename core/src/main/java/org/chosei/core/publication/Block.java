package org.chosei.core.publication;

import java.util.List;

/** A piece of a text as the layout takes it. */
public sealed interface Block {
    /** @param level 1 for a chapter, 2 and 3 below; @param second the title in the other language, empty where there is none */
    record Heading(int level, String text, String second) implements Block {}

    record Paragraph(String text) implements Block {}

    record Items(List<String> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A remark under an exhibit, its label hanging at the left. */
    record Note(String label, String text) implements Block {}

    /** Two columns: what it is, and where or what. */
    record Rows(List<List<String>> rows) implements Block {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** A defanged address in a line of its own. */
    record Address(String text) implements Block {}

    /** Lines that an analyst gave for a figure, of the kind {@code source}, {@code structure} or {@code weekly}. */
    record Given(String kind, String title, String second, String unit, List<String> lines) implements Block {
        public Given {
            lines = List.copyOf(lines);
        }
    }

    /** Where the layout puts a table, a figure or another part that it makes of the facts. */
    record Place(String name) implements Block {}
}
