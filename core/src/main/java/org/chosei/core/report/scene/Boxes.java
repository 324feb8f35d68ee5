package org.chosei.core.report.scene;

import org.chosei.core.report.label.Label;

/** A form's tick boxes: what stands behind an empty box is not said. */
final class Boxes {
    private static final String[] EMPTY = {"[ ]", "□", "☐", "( )", "[　]", "（ ）", "（　）"};
    private static final String[] TICKED = {
        "[x]", "[X]", "[*]", "[v]", "☑", "☒", "■", "✓", "✔", "(x)", "(X)", "[o]", "[○]", "(○)", "●"
    };

    private static final String MARKS = "□☐☑☒■✓✔●";
    private static final String BOX_BEGINS = "[□☐(（☑☒■✓✔●";

    private Boxes() {}

    static String withoutUnticked(String text) {
        if (!holdsBox(text) || isOrnament(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        boolean keeps = true;
        for (int i = 0; i < text.length(); i++) {
            if (startsWith(EMPTY, text, i)) {
                keeps = false;
            } else if (startsWith(TICKED, text, i)) {
                keeps = true;
            }
            if (keeps) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    private static boolean holdsBox(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (BOX_BEGINS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A square before a field's name adorns it, as long as it is the line's only box: 「□攻撃元：192.0.2.1」. */
    private static boolean isOrnament(String text) {
        String line = text.strip();
        if (line.isEmpty() || line.charAt(0) != '□' && line.charAt(0) != '☐') {
            return false;
        }
        int colon = Label.colonIn(line);
        return colon > 1
                && line.substring(colon + 1).chars().anyMatch(Character::isLetterOrDigit)
                && line.chars().skip(1).noneMatch(c -> MARKS.indexOf(c) >= 0);
    }

    private static boolean startsWith(String[] boxes, String text, int at) {
        for (String box : boxes) {
            if (text.startsWith(box, at)) {
                return true;
            }
        }
        return false;
    }
}
