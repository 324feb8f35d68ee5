package org.chosei.core.report.passage;

import java.util.regex.Pattern;
import org.chosei.core.report.label.Label;
import org.chosei.core.report.label.Labels;
import org.chosei.core.report.words.Phrase;

/**
 * Where a writer's signature begins. A card is short, stands at the end, says how to reach somebody and shows nothing of a case:
 * nothing defanged, no address of the network, no sentence.
 */
final class VisitingCard {
    private static final int LONGEST = 14;
    private static final int LONGEST_BARE = 8;
    private static final int WIDEST = 120;
    private static final int WIDEST_BARE = 70;
    private static final Pattern RULE = Pattern.compile("^(?:[-_=*~+#]{4,100}|[＝―─━ー・＊▽▲▼△◆◇□■★☆○●◎…]{2,100})\\s*$");
    private static final Pattern FRAMED =
            Pattern.compile("^\\s{0,4}([=*~_#+-]{2,40})\\s?[^=*~_#+-].{0,110}[=*~_#+-]{2,40}\\s{0,4}$");
    private static final Phrase REACHED = Phrase.ofAnyCase(
            "\\b(?:tel|fax|phone|mobile|e-?mail|mail|url|web|inc|ltd|co\\.|corp|gmbh)\\b|電話|hotline|\\+?\\d[\\d ()-]{7,20}\\d|問い?合わ?せ|ホームページ|〒|株式会社|有限会社|大学|部$|課$|室$|センター|@");
    private static final Phrase BY_TELEPHONE_OR_MAIL = Phrase.ofAnyCase(
            "(?:^|\\s)(?:tel|fax|phone|mobile|e-?mail|mail)\\b|電話|内線|携帯|〒|(?<![/\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}\\.");
    private static final Phrase CLOSING = Phrase.ofAnyCase(
            "^\\s{0,4}(?:(?:(?:best|kind|warm|many|with)\\s?(?:regards|wishes|greetings|thanks)|regards|wishes|thanks)|sincerely|yours|respectfully|cheers|thanks|thank you|best)[^a-z]{0,3}(?:(?:and|in advance|for).{0,40})?$"
                    + "|^.{0,30}(?:regards|grüßen?|gruessen|gruß|cordialement|salutations|saludos|atentamente|atenciosamente|saluti|groeten?|уважением|此致)\\b.{0,30}$|^[\\s　]{0,4}(?:敬具|草々|拝|以上)[。、]?\\s*$|^[\\s　]{0,4}(?:以上、?)?.{0,24}(?:よろしく|宜しく)(?:お願い|おねがい|御願い|ご対応|ご確認|どうぞ).{0,20}$");
    private static final Phrase DEVICE =
            Phrase.ofAnyCase("^\\s{0,4}(?:sent from my |get outlook for |iphoneから送信|ipadから送信|androidから送信|スマートフォンから送信)");
    private static final int LONGEST_NAME = 24;
    private static final Pattern NAME =
            Pattern.compile("(?!.*(?:サイト|ページ|URL|url|ドメイン|ホスト|偽|不審|詐|site|page|domain|host|phish))[^:：。、!?.]{1,24}");
    private static final Pattern HOST =
            Pattern.compile("(?:https?://)?(?![\\d.]+/?$)[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,5}/?");
    private static final Phrase DISCLAIMER = Phrase.ofAnyCase(
            "^\\s{0,4}(?:disclaimer|confidentiality notice|this (?:e-?mail|message|communication)(?: and any attachments?)? (?:is|are|may|contains)|the (?:content|information)s? (?:of|in) this (?:e-?mail|message)|please consider the environment|diese e-?mail enthält|virus-free|(?:this )?(?:e-?mail|message) (?:was|has been) (?:scanned|checked)|本(?:電子)?メールは.{0,40}(?:機密|秘密|誤って)|[＜<【※]?\\s?(?:ご)?注意[＞>】].{0,40}(?:機密|秘密|送信先|宛先)|※?この(?:電子)?(?:メール|メッセージ)は.{0,40}(?:機密|秘密|ウイルス|誤って)|免責)");
    private static final Phrase OF_A_CASE = Phrase.ofAnyCase(
            "hxxp|meow://|(?<![a-z])ttps?://|h\\*\\*p|fxp://|\\[\\.|\\[:|\\(dot\\)|\\[dot\\]|\\{\\.|(?<![\\d.])\\d{1,3}\\[?\\.]?\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}(?:\\.\\d{2,5})?(?![\\d.])|sshd\\[");
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
        for (int i = from; i < lines.length; i++) {
            String text = lines[i].strip();
            if (!own[i] || text.isEmpty()) {
                continue;
            }
            filled++;
            if (text.length() > widest
                    || widest == WIDEST_BARE && text.endsWith("。")
                    || OF_A_CASE.standsIn(text)
                    || isField(text)) {
                return false;
            }
            contact |= REACHED.standsIn(text);
        }
        return contact && filled > 0;
    }
}
