package org.chosei.core.report.refang;

/**
 * Undoes defanging: {@code hxxp[:]//a[.]example}, {@code a(dot)example}, {@code ａ．example}, {@code a。example} and the like.
 * One pass with a look-ahead of a bounded number of characters.
 */
public final class Refang {
    private Refang() {}

    public static Refanged line(String text) {
        Rewriting line = new Rewriting(text);
        while (line.hasMore()) {
            char c = line.peek(line.at());
            if (Letters.isInvisible(c)) {
                line.skip(1);
            } else if (!(c < 0x80 ? undoesAscii(c, line) : undoesWide(c, line))) {
                line.copy();
            }
        }
        return line.done();
    }

    /** Whether an ASCII character began something defanged, which is then written and passed over. */
    private static boolean undoesAscii(char c, Rewriting line) {
        return switch (c) {
            case '[', '(', '{', '<' -> BracketedSign.undo(line);
            case ']', ')' -> DefangedDot.closing(line);
            case '\\' -> "./".indexOf(line.peek(line.at() + 1)) >= 0 && line.skip(1); // a slash is escaped so in JSON
            case '.' -> DefangedDot.ofList(line);
            case '|', '^', '*', '"', '\'', '~' -> DefangedDot.framed(c, line);
            case ' ' -> DefangedDot.spaced(line);
            case 'h', 'H', 't', 'T', 'm', 'M', 'f', 'F' -> DefangedScheme.undo(line);
            default -> false;
        };
    }

    private static boolean undoesWide(char c, Rewriting line) {
        return switch (c) {
            case 'ド', 'ス', '点' -> SpelledSign.undo(line);
            case '【', '〔' -> BracketedSign.undo(line);
            default -> DefangedDot.wide(c, line) || HalfWidthKana.widen(c, line);
        };
    }
}
