package org.chosei.core.report.cue;

import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.Words;

/**
 * Whether what a word speaks of is said not to be: 「改ざん等はありません」, {@code no sign of compromise}. Text is folded. Only what
 * stands close by and in the same clause denies; 「フィッシングではないか」 asks and does not deny.
 */
final class Negation {
    private static final int REACH = 40;
    private static final Phrase AFTER = Phrase.of("^(?:[^。、,]{0,6}や[^。、,]{0,8})?"
            + "(?:され|した|して|し|など|等|の|と|い|う|っ|た|て|行為|攻撃|被害|形跡|痕跡|影響|事実|様子|兆候|こと|もの|ところ|者|端末|機器|サバ|ホスト|デタ|情報|侵入|改ざん|改竄|漏えい|漏洩|流出|感染|成功|不正|ログ|イン|アクセス|実害|異常|問題)*"
            + "(?:は|も|が|について|に至)?"
            + "(?:一切|特に|現時点で|現在|今のところ|いまのところ|まだ|全く|まったく|確認(?:でき)?|認め|発生|見|検出|発見|出|起き|生じ|受け|できて|至|つか|当た|られ|され|して|し|て|で|に|は|り|っ)*"
            + "(?:ありませ|ございませ|なし|無し|ない|なく|なかった|いませ|おりませ|いな|おらず|おらな|せず|ません|ず(?![れっ]))");
    private static final Phrase ASKS = Phrase.of("^[^。]{0,14}(?:ではない(?:か|で|の)|ではありませ|じゃない|ないでしょうか|ありませんか|かもしれ|とは限ら)");
    private static final Phrase BEFORE = Phrase.of(
            "(?:^|[^a-z])(?:(?:no|nobody|no one|nothing|without|never|nor|neither|free of|none of)(?: [a-z]{1,14}){0,4}|(?:not|n't|cannot)(?: (?:been|be|being|yet|actually|successfully|fully|a|an|the|any|get|got|find|found|see|seen|evidence|of|signs?)){0,5}) $");

    /** One of these stands in everything that {@link #BEFORE} finds. */
    private static final Words DENIALS = Words.of("no", "n't", "without", "never", "neither", "free of");

    private Negation() {}

    static boolean denies(String folded, int start, int end) {
        String after = folded.substring(end, Math.min(folded.length(), end + REACH));
        if (AFTER.standsIn(after) && !ASKS.standsIn(after)) {
            return true;
        }
        String before = folded.substring(Math.max(0, start - REACH), start);
        if (!DENIALS.standIn(before)) {
            return false;
        }
        int clause = lastBreak(before);
        return BEFORE.standsIn(before.substring(clause));
    }

    private static int lastBreak(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (".;:,()".indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        int but = text.lastIndexOf(" but ");
        return but < 0 ? 0 : but + 4;
    }
}
