package org.chosei.core.report.label;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.report.words.Phrase;

/**
 * The name of a field at a line's beginning: 「送信元:」, {@code [source] =}, 「【対象URL】」, {@code | Host |}, {@code - **URL**:}.
 *
 * @param name folded to lower case, without numbering and ornament
 * @param end where the value begins
 */
public record Label(String name, int end) {
    private static final int LONGEST = 40;
    private static final int LONGEST_BEFORE = 16;
    /** A name of 40 characters and the blanks behind it. */
    private static final int LONGEST_NAME = 64;

    private static final String SEPARATORS = "[【〔<［*|│｜:：\t=＝>";
    private static final Phrase ENCLOSED = Phrase.of(
            "^[\\s　・*•>-]{0,6}(?:\\(?[\\d０-９]{1,2}[.)）-]{0,2}[\\d]{0,2}[.)）]?\\s?)?(?:\\[([^\\[\\]]{1,40})]|【([^【】]{1,40})】|〔([^〔〕]{1,40})〕|<([^<>@/.]{1,40})>|［([^［］]{1,40})］|\\*\\*([^*]{1,40})\\*\\*|[|│｜]([^|│｜]{1,40})[|│｜])\\s{0,4}[:：=]?");
    private static final Phrase PLAIN =
            Phrase.of("^([^:：=＝>\\t|│。、]{1,40}?)\\s{0,20}(?:[:：\\t|│]|={1,2}>?(?![^=]{0,400}[ ,;]\\w{1,30}=)|>{2}|＝)");
    /** Words of a sentence go on behind the address: no name stands before it. */
    private static final Phrase ENDS_AS_PROSE = Phrase.of("(?:に|へ|で|を|から|より|と|も)\\s{1,3}$");

    private static final Phrase IN_PROSE = Phrase.of("^\\s?[がはをもでにへ]");

    private static final Pattern ORNAMENT = Pattern.compile(
            "^[\\s　・*•>■●◆◇▼▽□○\\-–(（\\[]*(?:[\\d０-９①-⑳]{1,2}(?:[.)）．-][\\d]{0,2}){0,2}[.)）．:]?\\s{0,2})?");

    /** The label of a line, if it has one; a time of day and a scheme are none. */
    public static Optional<Label> of(String text) {
        if (!hasSeparator(text)) {
            return Optional.empty();
        }
        Optional<Label> element = Element.label(text);
        if (element.isPresent()) {
            return element;
        }
        Matcher enclosed = ENCLOSED.firstIn(text);
        if (enclosed != null) {
            for (int i = 1; i <= enclosed.groupCount(); i++) {
                if (enclosed.group(i) != null) {
                    return named(enclosed.group(i), enclosed.end());
                }
            }
        }
        Matcher plain = PLAIN.firstIn(text);
        if (plain == null || isTime(text, plain.end()) || text.startsWith("//", plain.end())) {
            return Optional.empty();
        }
        return named(plain.group(1), plain.end());
    }

    /** Whether a name could end here: most lines are prose and are told apart without more ado. */
    private static boolean hasSeparator(String text) {
        int limit = Math.min(text.length(), LONGEST_NAME);
        for (int i = 0; i < limit; i++) {
            char c = text.charAt(i);
            if (SEPARATORS.indexOf(c) >= 0) {
                return true;
            }
            if (c == '。' || c == '、') {
                return false;
            }
        }
        return false;
    }

    /** A short name in Japanese that only a blank parts from the address behind it, 「相手　192.0.2.1」. */
    public static Optional<Label> before(String text, int spot, int end) {
        if (IN_PROSE.standsIn(text.substring(Math.min(end, text.length()), Math.min(end + 2, text.length())))) {
            return Optional.empty();
        }
        String name = text.substring(0, spot);
        boolean parted = spot > 1 && name.endsWith(" ") && spot <= LONGEST_BEFORE;
        boolean plain = !ENDS_AS_PROSE.standsIn(name) && name.chars().noneMatch(c -> "。、.,!?".indexOf(c) >= 0);
        return parted && plain && name.chars().anyMatch(c -> c >= 0x3040) ? named(name, spot) : Optional.empty();
    }

    /** Where the colon of 「送信元:」 stands, -1 where the line begins with no label. */
    public static int colonIn(String text) {
        int limit = Math.min(text.length(), LONGEST);
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

    private static Optional<Label> named(String written, int end) {
        String name = ORNAMENT.matcher(written).replaceFirst("").strip().toLowerCase(Locale.ROOT);
        return name.isEmpty() || name.chars().allMatch(c -> !Character.isLetter(c))
                ? Optional.empty()
                : Optional.of(new Label(name, end));
    }

    private static boolean isTime(String text, int after) {
        return after > 1
                && after < text.length()
                && Character.isDigit(text.charAt(after - 2))
                && Character.isDigit(text.charAt(after));
    }
}
