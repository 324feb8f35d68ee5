package org.chosei.core.report.refang;

import java.util.List;

/** A scheme that no program follows, {@code hxxp://}, {@code h**ps[:]//}, {@code meow://}. */
final class DefangedScheme {
    private static final List<String> SCHEMES =
            List.of("hxxp", "h**p", "hxtp", "htxp", "hxxxp", "h--p", "h__p", "http", "ttp", "meow", "fxp", "ftp");

    private DefangedScheme() {}

    static boolean undo(Rewriting line) {
        if (line.last() < 0x80 && Character.isLetterOrDigit(line.last())) {
            return false;
        }
        for (String scheme : SCHEMES) {
            if (line.matches(line.at(), scheme)) {
                int end = line.at() + scheme.length();
                boolean secure = line.matches(end, "s");
                int colon = secure ? end + 1 : end;
                String plain = (scheme.startsWith("f") ? "ftp" : "http") + (secure ? "s" : "");
                return isColon(line, colon) && line.replace(plain, colon);
            }
        }
        return false;
    }

    /** Whether a colon with slashes begins here, defanged or not. */
    private static boolean isColon(Rewriting line, int place) {
        int colon = behind(line, place, 3, "[({ ");
        if (line.peek(colon) != ':') {
            return false;
        }
        int slash = behind(line, colon + 1, 3, "])}[( ");
        return line.peek(slash) == '/' || line.peek(slash) == '\\';
    }

    private static int behind(Rewriting line, int place, int most, String passedOver) {
        int next = place;
        while (next < line.length() && next < place + most && passedOver.indexOf(line.written(next)) >= 0) {
            next++;
        }
        return next;
    }
}
