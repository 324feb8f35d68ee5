package org.chosei.core.publication;

import java.util.List;

/** What of a text a page can hold (XML 1.0, production Char). */
final class PrintableText {
    private static final int FIRST_PRINTABLE = 0x20;

    private PrintableText() {}

    /** The text with a blank for each code that no page can hold, so that lines and columns stay. */
    static String of(String text) {
        return text.codePoints().allMatch(PrintableText::isHeld)
                ? text
                : text.codePoints()
                        .map(code -> isHeld(code) ? code : ' ')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** @throws ProseRefused at the first control character, or code that is no character */
    static void check(String name, String text) {
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            int[] codes = lines.get(line).codePoints().toArray();
            for (int column = 0; column < codes.length; column++) {
                if (!isHeld(codes[column]) || isControl(codes[column])) {
                    String sign = "U+%04X".formatted(codes[column]);
                    throw new ProseRefused(
                            name,
                            line + 1,
                            column + 1,
                            ProseRefused.Problem.SIGN,
                            "the character %s cannot be printed: delete it, or put a line break in its place"
                                    .formatted(sign),
                            sign);
                }
            }
        }
    }

    private static boolean isHeld(int code) {
        return code >= FIRST_PRINTABLE
                ? Character.getType(code) != Character.SURROGATE && code != 0xfffe && code != 0xffff
                : code == '\t' || code == '\n' || code == '\r';
    }

    private static boolean isControl(int code) {
        return Character.isISOControl(code) && code != '\t';
    }
}
