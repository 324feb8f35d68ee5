package org.chosei.core.report.scene;

/** A form's tick boxes: what stands behind an empty box is not said. */
final class Boxes {
    private static final String[] EMPTY = {"[ ]", "□", "☐", "( )", "[　]", "（ ）", "（　）"};
    private static final String[] TICKED = {
        "[x]", "[X]", "[*]", "[v]", "☑", "☒", "■", "✓", "✔", "(x)", "(X)", "[o]", "[○]", "(○)", "●"
    };

    private static final String BOX_BEGINS = "[□☐(（☑☒■✓✔●";

    private Boxes() {}

    static String withoutUnticked(String text) {
        if (!holdsBox(text)) {
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

    private static boolean startsWith(String[] boxes, String text, int at) {
        for (String box : boxes) {
            if (text.startsWith(box, at)) {
                return true;
            }
        }
        return false;
    }
}
