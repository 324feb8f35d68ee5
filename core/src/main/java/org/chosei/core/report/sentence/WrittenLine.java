package org.chosei.core.report.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chosei.core.report.Passage;
import org.chosei.core.report.label.Label;
import org.chosei.core.report.words.Phrase;

/**
 * A line of a passage as its writer meant it: what a mail program wrapped is one line again.
 *
 * @param number of its first line within the part
 */
record WrittenLine(String text, int number) {
    private static final int WRAPPED = 50;
    private static final int LONGEST_JOINED = 2000;
    private static final int ALIKE = 5;
    private static final int LONGEST_NAME = 20;
    private static final int SCHEME = 8;
    private static final Phrase TIMED = Phrase.of("^.{0,28}\\d{1,2}:\\d{2}:\\d{2}");

    /** A record of named values, {@code IP=192.0.2.1 PORTS=23}. */
    private static final Pattern RECORD = Pattern.compile("[A-Za-z_][A-Za-z_-]{0,20}=\\S");

    /** An item of a list, 「二、192.0.2.1」, {@code b) 192.0.2.1}, and no word of a sentence. */
    private static final Pattern ITEM = Pattern.compile(
            "[一二三四五六七八九十]{1,3}\\s?[、.．)）:：]\\s?[\\w「『（(]|[(（][一二三四五六七八九十0-9０-９]{1,3}[)）]|[０-９]{1,2}\\s?[)）.．、]|[a-zA-Zア-オイロハニホ]\\s?[)）]\\s?[\\w「]|[a-zA-Zア-オイロハニホ][.．]\\s{1,3}\\d");

    private static final String BULLETS = "-*・●■◆◇○▼▽□☑★※>#【[(0123456789①②③④⑤⑥⑦⑧⑨|┃║│┣┠├┗┏";

    static List<WrittenLine> of(Passage passage) {
        String[] lines = passage.text().split("\n", -1);
        List<WrittenLine> written = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        int first = 0;
        for (int i = 0; i < lines.length; i++) {
            if (joined.isEmpty()) {
                first = i;
            }
            joined.append(unquoted(lines[i]));
            boolean wraps =
                    i + 1 < lines.length && continues(lines[i], lines[i + 1]) && joined.length() < LONGEST_JOINED;
            if (wraps) {
                joined.append(endsWide(lines[i]) ? "" : " ");
            } else {
                written.add(new WrittenLine(joined.toString(), passage.firstLine() + first));
                joined.setLength(0);
            }
        }
        return written;
    }

    private static String unquoted(String line) {
        int start = 0;
        while (start < line.length() && "> ＞".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        return start > 0 && line.substring(0, start).strip().isEmpty() ? line : line.substring(start);
    }

    /** Whether a line goes on in the next one because it was wrapped. */
    private static boolean continues(String line, String next) {
        String text = line.stripTrailing();
        if (width(text) < WRAPPED || next.isBlank() || ".。!?！？:：;".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return false;
        }
        String follows = next.strip();
        if (beginAlike(line, next) || isTimed(line) || isTimed(next) || endsInAddress(text)) {
            return false;
        }
        if (hasCells(text) && hasCells(follows) || isAligned(follows)) {
            return false;
        }
        boolean wideLine = text.chars().limit(200).anyMatch(c -> c >= 0x3000);
        return BULLETS.indexOf(follows.charAt(0)) < 0
                && !ITEM.matcher(follows).lookingAt()
                && !RECORD.matcher(follows).lookingAt()
                && follows.lastIndexOf("://", SCHEME) < 0
                && !follows.startsWith("http")
                && !follows.startsWith("hxxp")
                && (wideLine
                        || Character.isLowerCase(follows.charAt(0))
                        || Character.isLowerCase(text.charAt(text.length() - 1)) && text.indexOf("://") < 0)
                && Label.colonIn(follows) < 0;
    }

    /** Lines of a table are whole. */
    private static boolean hasCells(String text) {
        int first = text.indexOf('|');
        return first > 0 && text.indexOf('|', first + 1) > 0;
    }

    /** A name with its value further to the right is a row of its own, 「偽画面　　　http://…」; blanks behind a full stop are none. */
    private static boolean isAligned(String text) {
        for (int i = 1; i + 1 < Math.min(text.length(), LONGEST_NAME); i++) {
            if (isBlank(text.charAt(i)) && isBlank(text.charAt(i + 1)) && ".。!?:".indexOf(text.charAt(i - 1)) < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '　' || c == '\t';
    }

    /** A line that ends with a URL is whole: what wrapped would have gone on with it. */
    private static boolean endsInAddress(String text) {
        int word = text.lastIndexOf(' ') + 1;
        return text.indexOf("://", word) >= 0 || text.indexOf("：／／", word) >= 0;
    }

    private static boolean isTimed(String line) {
        return TIMED.standsIn(line.length() > 40 ? line.substring(0, 40) : line);
    }

    /** Lines of a list or log begin alike and are whole. */
    private static boolean beginAlike(String line, String next) {
        int name = line.indexOf('=');
        if (name > 0 && name <= LONGEST_NAME && next.startsWith(line.substring(0, name + 1))) {
            return true;
        }
        if (line.length() < ALIKE || next.length() < ALIKE) {
            return false;
        }
        for (int i = 0; i < ALIKE; i++) {
            char a = line.charAt(i);
            char b = next.charAt(i);
            if (a != b && !(Character.isDigit(a) && Character.isDigit(b))) {
                return false;
            }
        }
        return true;
    }

    private static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length() && width < WRAPPED; i++) {
            width += text.charAt(i) >= 0x1100 ? 2 : 1;
        }
        return width;
    }

    private static boolean endsWide(String line) {
        String text = line.stripTrailing();
        return !text.isEmpty() && text.charAt(text.length() - 1) >= 0x3000;
    }
}
