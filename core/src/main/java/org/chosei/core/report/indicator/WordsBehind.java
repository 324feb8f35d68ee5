package org.chosei.core.report.indicator;

import org.chosei.core.report.Indicator.Role;
import org.chosei.core.report.words.Phrase;
import org.jspecify.annotations.Nullable;

/** On whose side the words behind an address put it: 「から」, 「に対する」, {@code was infected}. */
final class WordsBehind {
    private static final Phrase SOURCE_AFTER = Phrase.of(
            "^(?:\\s?[（(][^）)]{0,60}[）)])?(?:\\s?(?:ほか|など|等|他))?[\\s」』)）]{0,3}(?:から(?!(?:の)?(?:閲覧|操作|参照|接続|アクセス|ログイン|利用|管理)(?:が)?(?:でき|可能|され))|より|発の|による|を(?:送信元|攻撃元|発信元))|^[\\s,]{0,2}(?:(?:is|was|has|have|had|been|are|were|keeps?|kept|started|continues?|continued|won't|does not|doesn't|seen|observed|caught|seems to be|appears to be|apparently|probably|repeatedly|persistently|constantly|stop) ){0,4}(?:scann?|prob(?:e|ing)|attempt|tr(?:y|ied|ies)|attack(?! by| from)|sweep|swept|hammer|brut|contact(?:ed|ing)|emit|look(?:ing|ed) (?:for|at)|enumerat|knock|prod(?:d|s)|pok(?:e|ing)|rattl|survey|carried out|fingerprint|walk|guess|sen(?:ds?|t|ding) (?:us|our|syn|packets)|request(?:ed|ing)|went through|mapp|crawl|visited|cas(?:ed|ing)|infested)(?![a-z]* (?:by|off|offline|out|down)\\b)|^[^.;]{0,50} (?:tries|tried|trying) to (?:spread|propagate|infect|break|log|get in|connect|reach)|^[」』]?\\s?(?:とかいう|という|といった|って(?:いう)?|なる|の)[^。、]{0,16}(?:アドレス|ip|ホスト|端末|ところ|所|とこ|相手|やつ|奴|人|機器|サーバー?|マシン|パソコン|pc|発信元|送信元|接続元|者|住所)(?:様|さん)?(?:から|より|が)(?![^。、]{0,8}(?:感染|侵入され|停止|攻撃され))|^[\\s」』)）]{0,2}(?:が|は|も)[^。、]{0,24}(?:叩|たた|探|ノック|スキャン|試み|試し|アクセスして|送り付け|送りつけ|送って)|^[\\s」』)）]{0,2}を発見");

    private static final Phrase TARGET_AFTER = Phrase.of(
            "^(?:\\s?[（(][^）)]{0,60}[）)])?[\\s」』)）]{0,3}(?:(?:に|へ)(?:向け|向か)|へ(?!(?:の)?[^。、]{0,12}?(?:通信|接続))|に対|宛(?!先)|あて(?!先)|を(?:標的|狙|攻撃)|への(?![^。、]{0,12}?(?:通信|接続))|が(?:侵入|感染|改|攻撃|停止|ダウン|利用|不正|乗っ取)|は(?:攻撃|ダウン|停止|侵入|感染))|^[\\s,]{0,2}(?:is |was |has been |are |were )(?:infected|broken|compromised|hacked|down|under|being|unreachable|unavailable|flooded|encrypted|hit|exposed)");

    /** 「X から … が見つかる」: something was found on X, nothing came from it. */
    private static final Phrase FOUND_ON = Phrase.of(
            "^(?:\\s?[（(][^）)]{0,60}[）)])?[\\s」』)）]{0,3}(?:の(?:端末|サーバー?|pc|パソコン|ホスト|機器|マシン))?から(?![^。]{0,40}(?:スキャン|探索|攻撃|試行|アクセス|接続|通信|パケット|ブルートフォース|総当たり)(?:が|を|も))[^。]{0,40}(?:が|を|も)[^。、]{0,8}(?:持ち出|持ち去|流出|漏え|漏洩|盗ま|抜き取|抜かれ|見つか|見付か|発見|検出(?!し(?:た|て)攻撃)|出てき|確認さ)");

    private static final Phrase CONTROL_AFTER = Phrase.of(
            "^(?:\\s?[（(][^）)]{0,60}[）)])?[\\s」』)）:\\d]{0,8}(?:の\\s?\\d{1,5}\\s?番?(?:ポート)?)?(?:へ(?:の)?[^。、]{0,12}?(?:通信|接続|アクセス|beacon|ビーコン|問い?合わ?せ)|と(?:の)?(?:間で|間の)?[^。、]{0,20}?(?:通信|やり取り|やりとり|交信|接続)|から(?:の)?[^。、]{0,12}?(?:受け取|受け取り|受信し|指示|指令|命令)|に(?:定期的に)?(?:通信|接続|アクセス))|^\\s?[（(](?:c2|c&c|cnc)|^[,;|\t]\\s?(?:\\d{1,5}(?:/(?:tcp|udp))?[,;|\t]\\s?)?(?:c2|c&c|cnc)(?![a-z0-9])|^[^。]{0,4}を(?:指令|c2|c&c|操作元)|^[^.]{0,100} as (?:its |a |the |their )?(?:c2|c&c|control server|command|controller)");

    private WordsBehind() {}

    /** Whose side they tell before all else, null where they tell none. */
    static @Nullable Role role(String after) {
        if (FOUND_ON.standsIn(after)) {
            return Role.TARGET;
        }
        if (CONTROL_AFTER.standsIn(after)) {
            return Role.CONTROL_SERVER;
        }
        return SOURCE_AFTER.standsIn(after) ? Role.SOURCE : null;
    }

    /** Whether they tell a target, which an item of a list takes from the first one instead. */
    static boolean tellTarget(String after) {
        return TARGET_AFTER.standsIn(after);
    }
}
