package org.chosei.core.report.sentence;

import java.util.regex.Pattern;
import org.chosei.core.report.label.Label;

/** Whether a line titles what follows: by its ornament, its number, or the colon that ends it. */
final class Heading {
    private static final int LONGEST = 60;
    private static final String HEADS = "■●◆◇▼▽【★#＃*[<＜〔=《〈『◎◯▲△□";
    private static final String RULES = "-=_*~―─━+#";
    private static final Pattern RULED = Pattern.compile(
            "[^-=_*~―─━\\s].{0,50}[-=_*~―─━]{4,60}$|^[-=_*~+#]{2,40}\\s{0,3}[^-=_*~+#\\s].{0,50}[-=_*~+#]{2,40}$");

    private Heading() {}

    static boolean is(String line) {
        String text = line.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        boolean numbered = Character.isDigit(text.charAt(0))
                && text.length() > 2
                && ".)-．） ".indexOf(text.charAt(1)) >= 0
                && "。.".indexOf(last) < 0;
        return HEADS.indexOf(text.charAt(0)) >= 0
                || RULES.indexOf(last) >= 0 && RULED.matcher(text).find()
                || numbered
                || Label.colonIn(line) == text.length() - 1;
    }
}
