package org.chosei.core.report.passage;

import java.util.regex.Pattern;
import org.chosei.core.report.label.Label;
import org.chosei.core.report.label.Labels;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/**
 * Where a writer's signature begins. A card is short, stands at the end, says how to reach somebody and shows nothing of a case:
 * nothing defanged, no address of the network, no sentence.
 */
final class VisitingCard {
    private static final PhraseBook PHRASES = PhraseBook.of(VisitingCard.class);
    private static final int LONGEST = 14;
    private static final int LONGEST_BARE = 8;
    private static final int WIDEST = 120;
    private static final int WIDEST_BARE = 70;
    private static final Pattern RULE = Pattern.compile(
            "^(?:[-_=*~+#/\\\\^<>:.|☆★◇◆□■○●◎▽▲▼△＝―─━ー・＊＿／…]{4,100}|[＝―─━ー・＊▽▲▼△◆◇□■★☆○●◎…]{2,100})\\s*$");
    private static final Pattern FRAMED =
            Pattern.compile("^\\s{0,4}([=*~_#+-]{2,40})\\s?[^=*~_#+-].{0,110}[=*~_#+-]{2,40}\\s{0,4}$");
    private static final Phrase REACHED = PHRASES.phrase("reached");
    private static final Phrase BY_TELEPHONE_OR_MAIL = Phrase.ofAnyCase(
            "(?:^|\\s)(?:(?:tel|fax|phone|mobile)\\b[ .:：]{0,4}[+(（\\d]|e-?mails?\\s?[:：]|mail\\s?[:：])|電話|内線|携帯|〒|(?<![/\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}\\.");
    private static final Phrase CLOSING = PHRASES.phrase("closing");
    private static final Phrase DEVICE = Phrase.ofAnyCase(
            "^\\s{0,4}(?:sent from (?:my |yahoo |outlook|gmail|mail for |aol )|get outlook for |outlook for (?:android|ios) ?を(?:入手|取得)|(?:android|ios) ?版 ?(?:の )?outlook ?を(?:入手|取得)|(?:outlook|gmail|yahoo!?メール|iphone|ipad|android|galaxy|xperia|aquos|スマートフォン|スマホ|携帯)[^。、\\s]{0,12}(?:から|より)送信)");
    private static final int LONGEST_NAME = 24;
    private static final Pattern NAME =
            Pattern.compile("(?!.*(?:サイト|ページ|URL|url|ドメイン|ホスト|偽|不審|詐|site|page|domain|host|phish))[^:：。、!?.]{1,24}");
    private static final Pattern HOST =
            Pattern.compile("(?:https?://)?(?![\\d.]+/?$)[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,5}/?");
    private static final Phrase DISCLAIMER = PHRASES.phrase("disclaimer");
    private static final Phrase OF_A_CASE = Phrase.ofAnyCase(
            "hxxp|meow://|(?<![a-z])ttps?://|h\\*\\*p|fxp://|\\[\\.|\\[:|\\(dot\\)|\\[dot\\]|\\{\\.|(?<![\\d.])\\d{1,3}\\[?\\.]?\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}(?:\\.\\d{2,5})?(?![\\d.])|sshd\\[");
    private static final Phrase OF_A_FORM = PHRASES.phrase("of-a-form");
    private static final Phrase LEADS_ON = Phrase.ofAnyCase("対象|該当|下記|以下|次の|一覧|検体|ログ|記$|following|below|[:：]\\s*$");

    private final String[] lines;
    private final boolean[] own;
    /** How many lines of the reporter's own stand from each line on. */
    private final int[] filledFrom;

    /** @param own which of the lines the reporter speaks */
    VisitingCard(String[] lines, boolean[] own) {
        this.lines = lines;
        this.own = own;
        this.filledFrom = new int[lines.length + 1];
        for (int i = lines.length - 1; i >= 0; i--) {
            filledFrom[i] = filledFrom[i + 1] + (own[i] && !lines[i].isBlank() ? 1 : 0);
        }
    }

    /** Whether a signature begins with this line. */
    boolean beginsAt(int line) {
        String text = lines[line].stripTrailing();
        if (text.equals("--")) {
            return line > 0 || lines.length < LONGEST_BARE;
        }
        if (text.isBlank()) {
            return false;
        }
        if (isNearEnd(line) && DISCLAIMER.standsIn(text)) {
            return true;
        }
        if (text.length() > WIDEST) {
            return false;
        }
        return RULE.matcher(text).matches() && isCard(line + 1, LONGEST, WIDEST, true)
                || isLast(line) && FRAMED.matcher(text).matches() && !OF_A_CASE.standsIn(text)
                || DEVICE.standsIn(text)
                || filledFrom[line] <= LONGEST_BARE
                        && isAfterClosing(line)
                        && isCard(line, LONGEST_BARE, WIDEST_BARE, false)
                || line > 0 && lines[line - 1].isBlank() && (isBareCard(line) || isNameAndHost(line));
    }

    private boolean isAfterClosing(int line) {
        int before = line - 1;
        while (before >= 0 && lines[before].isBlank()) {
            before--;
        }
        return before >= 0
                && own[before]
                && lines[before].length() <= WIDEST_BARE
                && CLOSING.standsIn(lines[before])
                && !lines[line].contains("://")
                && !LEADS_ON.standsIn(lines[line]);
    }

    /** A last paragraph that gives a telephone number or a mail address and holds no sentence. */
    private boolean isBareCard(int line) {
        if (filledFrom[line] > LONGEST_BARE) {
            return false;
        }
        boolean reached = false;
        for (int i = line; i < lines.length && i < line + LONGEST_BARE; i++) {
            if (lines[i].isBlank()) {
                break;
            }
            reached |= lines[i].length() <= WIDEST && BY_TELEPHONE_OR_MAIL.standsIn(lines[i]);
        }
        return reached && isCard(line, LONGEST_BARE, WIDEST_BARE, true);
    }

    /** A last paragraph of a name and the name's own site, nothing else. */
    private boolean isNameAndHost(int line) {
        String name = lines[line].strip();
        return line + 1 < lines.length
                && own[line + 1]
                && name.length() <= LONGEST_NAME
                && NAME.matcher(name).matches()
                && HOST.matcher(lines[line + 1].strip()).matches()
                && isLast(line + 1);
    }

    /** A field of a report that stands between rules, not of a card. */
    private static boolean isField(String text) {
        if (OF_A_FORM.standsIn(text)) {
            return true;
        }
        String name = Label.of(text).map(Label::name).orElseGet(() -> text.split("[\\s　]", 2)[0]);
        return switch (Labels.shipped().meaning(name)) {
            case KIND, TIME, TARGET, SOURCE, BRAND, CONTROL, SAMPLE, GENUINE -> true;
            default -> false;
        };
    }

    private boolean isNearEnd(int line) {
        return filledFrom[line + 1] <= LONGEST_BARE;
    }

    private boolean isLast(int line) {
        return filledFrom[line + 1] == 0;
    }

    private boolean isCard(int from, int longest, int widest, boolean reached) {
        if (from > lines.length || filledFrom[from] > longest) {
            return false;
        }
        int filled = 0;
        boolean contact = !reached;
        boolean closed = false;
        for (int i = from; i < lines.length; i++) {
            String text = lines[i].strip();
            if (!own[i] || text.isEmpty()) {
                continue;
            }
            filled++;
            if (text.length() > widest
                    || widest == WIDEST_BARE && text.endsWith("。")
                    || OF_A_CASE.standsIn(text)
                    || isField(text)
                    || closed && text.endsWith("。") && !DISCLAIMER.standsIn(text)) {
                return false;
            }
            closed |= RULE.matcher(text).matches(); // what stands between two rules, with more told behind, is shown
            contact |= REACHED.standsIn(text);
        }
        return contact && filled > 0;
    }
}
