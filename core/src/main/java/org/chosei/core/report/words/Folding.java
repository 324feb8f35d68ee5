package org.chosei.core.report.words;

/**
 * Text as words are compared: lower case, full width folded, small kana large (マルウェア is マルウエア), 「ー」 and 「・」 left out
 * (サーバー is サーバ), hyphens and line ends as blanks, blanks single and none beside Japanese letters.
 */
public final class Folding {
    private static final String SMALL = "ァィゥェォッャュョヮ";
    private static final String LARGE = "アイウエオツヤユヨワ";
    private static final int FULL_WIDTH = 0xFEE0;

    private Folding() {}

    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = letter(text.charAt(i));
            if (c == ' ') {
                boolean needless = folded.isEmpty()
                        || folded.charAt(folded.length() - 1) == ' '
                        || folded.charAt(folded.length() - 1) >= 0x3000;
                if (!needless) {
                    folded.append(' ');
                }
            } else if (c != 0) {
                if (c >= 0x3000 && !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ') {
                    folded.setLength(folded.length() - 1);
                }
                folded.append(c);
            }
        }
        return folded.toString();
    }

    private static char letter(char c) {
        if (c == 'ー' || c == '・' || c == 'ｰ') {
            return 0;
        }
        if (c <= ' ' || c == '-' || c == '　' || c == '\u00a0' || c == '‐' || c == '–') {
            return ' ';
        }
        if (c == '’') {
            return '\'';
        }
        char narrow = c >= '！' && c <= '～' ? (char) (c - FULL_WIDTH) : c;
        int small = narrow >= 0x3000 ? SMALL.indexOf(narrow) : -1;
        return small >= 0 ? LARGE.charAt(small) : Character.toLowerCase(narrow);
    }
}
