package org.chosei.core.report.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chosei.core.report.Passage;
import org.chosei.core.report.label.Label;
import org.chosei.core.report.spot.Refang;
import org.chosei.core.report.spot.Refanged;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.spot.Spotter;
import org.chosei.core.report.words.Phrase;

/** Cuts a passage into sentences: wrapped lines are joined, headings and labels are told, nothing is cut inside an address. */
public final class Sentences {
    private static final int WRAPPED = 50;
    private static final int LONGEST_JOINED = 2000;
    private static final int LONGEST_SENTENCE = 1000;
    private static final int LONGEST_LABEL = 40;
    private static final int ALIKE = 5;
    private static final int LONGEST_NAME = 20;
    private static final int SCHEME = 8;
    private static final Pattern RULED = Pattern.compile(
            "[^-=_*~―─━\\s].{0,50}[-=_*~―─━]{4,60}$|^[-=_*~+#]{2,40}\\s{0,3}[^-=_*~+#\\s].{0,50}[-=_*~+#]{2,40}$");
    private static final String RULES = "-=_*~―─━+#";
    private static final Phrase TIMED = Phrase.of("^.{0,28}\\d{1,2}:\\d{2}:\\d{2}");
    /** A record of named values, {@code IP=192.0.2.1 PORTS=23}. */
    private static final Pattern RECORD = Pattern.compile("[A-Za-z_][A-Za-z_-]{0,20}=\\S");

    private static final int SEPARATORS_OF_A_ROW = 3;
    private static final int LONGEST_HEADING = 60;
    private static final String BULLETS = "-*・●■◆◇○▼▽□☑★※>#【[(0123456789①②③④⑤⑥⑦⑧⑨|";
    private static final String HEADS = "■●◆◇▼▽【★#＃*[<＜〔=《〈『◎◯▲△□";

    private final Passage passage;
    private final List<Sentence> sentences = new ArrayList<>();

    private Sentences(Passage passage) {
        this.passage = passage;
    }

    public static List<Sentence> of(Passage passage) {
        Sentences sentences = new Sentences(passage);
        sentences.cut(passage.text().split("\n", -1));
        return sentences.sentences;
    }

    private void cut(String[] lines) {
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
                line(joined.toString(), passage.firstLine() + first);
                joined.setLength(0);
            }
        }
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
        if (hasCells(text) && hasCells(follows)) {
            return false;
        }
        boolean wideLine = text.chars().limit(200).anyMatch(c -> c >= 0x3000);
        return BULLETS.indexOf(follows.charAt(0)) < 0
                && !RECORD.matcher(follows).lookingAt()
                && follows.lastIndexOf("://", SCHEME) < 0
                && !follows.startsWith("http")
                && !follows.startsWith("hxxp")
                && (wideLine
                        || Character.isLowerCase(follows.charAt(0))
                        || Character.isLowerCase(text.charAt(text.length() - 1)) && text.indexOf("://") < 0)
                && labelEnd(follows) < 0;
    }

    /** Lines of a table are whole. */
    private static boolean hasCells(String text) {
        int first = text.indexOf('|');
        return first > 0 && text.indexOf('|', first + 1) > 0;
    }

    /** A line that ends with a URL is whole: what wrapped would have gone on with it. */
    private static boolean endsInAddress(String text) {
        return text.indexOf("://", text.lastIndexOf(' ') + 1) >= 0;
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

    private void line(String raw, int number) {
        if (raw.isBlank()) {
            return;
        }
        Refanged refanged = Refang.line(raw);
        List<Spot> spots = Spotter.spots(refanged);
        String text = refanged.text();
        int labelEnd = spots.isEmpty() ? labelEnd(text) : -1;
        Optional<Label> named = Label.of(text);
        String label = named.filter(found ->
                        spots.isEmpty() || found.end() <= spots.getFirst().start())
                .or(() -> spots.isEmpty()
                        ? Optional.empty()
                        : Label.before(text, spots.getFirst().start()))
                .map(Label::name)
                .orElse("");
        boolean field =
                named.filter(found -> !text.substring(found.end()).isBlank()).isPresent();
        boolean heading = spots.isEmpty() && !field && isHeading(text.strip(), labelEnd);
        boolean row = isRow(text);
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            boolean overlong = at - start > LONGEST_SENTENCE && isBetweenSpots(spots, at);
            if (at + 1 == text.length() || overlong || !row && ends(text, at)) {
                add(text, start, at + 1, spots, number, heading, label);
                start = at + 1;
            }
        }
    }

    private void add(String text, int start, int end, List<Spot> spots, int number, boolean heading, String label) {
        int from = nextSpot(spots, start);
        int to = nextSpot(spots, end);
        if (text.substring(start, end).isBlank()) {
            return;
        }
        List<Spot> within = new ArrayList<>();
        for (Spot spot : spots.subList(from, to)) {
            within.add(start == 0 ? spot : moved(spot, start));
        }
        sentences.add(new Sentence(
                passage.part(), number, passage.role(), text.substring(start, end), within, heading, label));
    }

    private static boolean isBetweenSpots(List<Spot> spots, int at) {
        int next = nextSpot(spots, at + 1);
        return next == 0 || spots.get(next - 1).end() <= at + 1;
    }

    /** The first spot that begins at or after {@code place}; spots are in order. */
    private static int nextSpot(List<Spot> spots, int place) {
        int low = 0;
        int high = spots.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spots.get(middle).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Spot moved(Spot s, int by) {
        return new Spot(
                s.type(),
                s.value(),
                s.host(),
                s.path(),
                s.port(),
                s.start() - by,
                s.end() - by,
                s.original(),
                s.defanged(),
                s.schemed());
    }

    /** A table's row is not cut, whatever marks its cells hold. */
    private static boolean isRow(String text) {
        int separators = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            separators +=
                    c == '\t' || c == '|' || c == '｜' || c == ';' || c == ',' && text.charAt(i + 1) != ' ' ? 1 : 0;
        }
        return separators >= SEPARATORS_OF_A_ROW;
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        if (c == '。' || c == '！' || c == '？') {
            return true;
        }
        boolean stop = c == '.' || c == '!' || c == '?' || c == ';';
        return stop
                && at + 2 < text.length()
                && text.charAt(at + 1) == ' '
                && (Character.isUpperCase(text.charAt(at + 2)) || c == ';');
    }

    private static boolean isHeading(String text, int labelEnd) {
        if (text.isEmpty() || text.length() > LONGEST_HEADING) {
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
                || labelEnd == text.length() - 1;
    }

    /** Where the colon of 「送信元:」 stands, -1 where the line begins with no label. */
    private static int labelEnd(String text) {
        int limit = Math.min(text.length(), LONGEST_LABEL);
        for (int i = 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '：' || c == '\t' || c == '|' && i > 1) {
                boolean time = Character.isDigit(text.charAt(i - 1))
                        && i + 1 < text.length()
                        && Character.isDigit(text.charAt(i + 1));
                return time || text.startsWith("://", i) ? -1 : i;
            }
            if (c == '。' || c == '、') {
                return -1;
            }
        }
        return -1;
    }
}
