package org.chosei.core.report.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chosei.core.report.Indicator.Role;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.Words;

/** On whose side an address stands, told by the words beside it: 「送信元」, 「宛先」, 「に対する」, {@code from}, {@code against}. */
final class Roles {
    private static final int REACH = 60;
    private static final int LISTED = 20;
    private static final int BESIDE = 14;
    private static final int NEXT_TO = 34;
    private static final int AT_ONCE = 12;
    private static final Words SOURCE = Words.of(
            "送信元",
            "調査元",
            "送出元",
            "発生源",
            "culprit",
            "came out of",
            "発信元",
            "攻撃元",
            "接続元",
            "アクセス元",
            "侵入元",
            "スキャン元",
            "探索元",
            "走査元",
            "試行元",
            "通信元",
            "攻撃者",
            "攻撃ip",
            "攻撃したip",
            "犯人",
            "発ip",
            "source",
            "src",
            " from",
            "attacker",
            "attacking",
            "offending",
            "offender",
            "originat",
            "intruder",
            "scanner",
            "aggressor",
            "hostile",
            "culprit",
            "remote host",
            "client ip",
            "perpetrator",
            "peer",
            "発生源",
            "調査元",
            "送出元",
            "出所",
            "出どころ",
            "元ip",
            "元アドレス",
            "相手",
            "リモートアドレス",
            "ソースは",
            "ソース:",
            "ソースip",
            "ソースアドレス",
            "ソース ネットワーク",
            "somebody at",
            "someone at",
            "people running");
    private static final Words TARGET = Words.of(
            "宛先",
            "アクセス先",
            "送信先",
            "攻撃先",
            "攻撃対象",
            "標的:",
            "被害",
            "対象",
            "弊社",
            "当社",
            "自社",
            "当方",
            "当組織",
            "本学",
            "弊学",
            "当学",
            "当院",
            "当センタ",
            "私の",
            "自分の",
            "自宅の",
            "うちの",
            "我々の",
            "着ip",
            "影響を受け",
            "影響システム",
            "target",
            "victim",
            "destination",
            " dst",
            "dest ",
            "dest:",
            "against",
            "broke into",
            "break into",
            "broken into",
            "intrusion into",
            "vulnerability in",
            "vulnerability on",
            "vulnerability of",
            "affected",
            "towards",
            "toward ",
            "hitting",
            "impacted",
            "exposed");
    /** Small words that tell a side only of what stands next to them. */
    private static final Words WEAK_TARGET = Words.of(" our ", " my ", " to ", " at ", " into ", " on ");

    private static final Words WEAK_SOURCE = Words.of(" by ");
    private static final Words CONTROL = Words.of(
            "c2",
            "c&c",
            "c＆c",
            "cnc",
            "command and control",
            "command & control",
            "control server",
            "指令",
            "通信先",
            "接続先",
            "コールバック",
            "コマンド&コントロール",
            "外部の",
            "communicat",
            "beacon",
            "orders from",
            "commands from",
            "instructions from",
            "tasked ",
            "contacts",
            "connects to",
            "connecting to",
            "connect to",
            "connected to",
            "操り元",
            "司令",
            "遠隔操作元",
            "callback",
            "call back",
            "calls back",
            "calls home",
            "phones home",
            "phoning home",
            "reaches out",
            "reports to",
            "talks to",
            "talking to",
            "controlled from",
            "controlled by",
            "controller");
    private static final Phrase SOURCE_AFTER = Phrase.of(
            "^(?:\\s?[（(][^）)]{0,60}[）)])?(?:\\s?(?:ほか|など|等|他))?[\\s」』)）]{0,3}(?:から(?!(?:の)?(?:閲覧|操作|参照|接続|アクセス|ログイン|利用|管理)(?:が)?(?:でき|可能|され))|より|発の|による|を(?:送信元|攻撃元|発信元))|^[\\s,]{0,2}(?:(?:is|was|has|have|had|been|are|were|keeps?|kept|started|continues?|continued|won't|does not|doesn't|seen|observed|caught|seems to be|appears to be|apparently|probably|repeatedly|persistently|constantly|stop) ){0,4}(?:scann?|prob(?:e|ing)|attempt|tr(?:y|ied|ies)|attack(?! by| from)|sweep|swept|hammer|brut|contact(?:ed|ing)|emit|look(?:ing|ed) (?:for|at)|enumerat|knock|prod(?:d|s)|pok(?:e|ing)|rattl|survey|carried out|fingerprint|walk|guess|sen(?:ds?|t|ding) (?:us|our|syn|packets)|request(?:ed|ing)|went through|mapp|crawl|visited|cas(?:ed|ing)|infested)(?![a-z]* (?:by|off|offline|out|down)\\b)|^[^.;]{0,50} (?:tries|tried|trying) to (?:spread|propagate|infect|break|log|get in|connect|reach)|^\\s?(?:という|の)[^。、]{0,16}(?:アドレス|ip|ホスト|端末)から|^[\\s」』)）]{0,2}(?:が|は|も)[^。、]{0,24}(?:叩|たた|探|ノック|スキャン|試み|試し|アクセスして|送り付け|送りつけ|送って)|^[\\s」』)）]{0,2}を発見");
    private static final Phrase TARGET_AFTER = Phrase.of(
            "^(?:\\s?[（(][^）)]{0,60}[）)])?[\\s」』)）]{0,3}(?:(?:に|へ)(?:向け|向か)|へ(?!(?:の)?[^。、]{0,12}?(?:通信|接続))|に対|宛(?!先)|あて(?!先)|を(?:標的|狙|攻撃)|への(?![^。、]{0,12}?(?:通信|接続))|が(?:侵入|感染|改|攻撃|停止|ダウン|利用|不正|乗っ取)|は(?:攻撃|ダウン|停止|侵入|感染))|^[\\s,]{0,2}(?:is |was |has been |are |were )(?:infected|broken|compromised|hacked|down|under|being|unreachable|unavailable|flooded|encrypted|hit|exposed)");
    /** 「X から … が見つかる」: something was found on X, nothing came from it. */
    private static final Phrase FOUND_ON = Phrase.of(
            "^(?:\\s?[（(][^）)]{0,60}[）)])?[\\s」』)）]{0,3}(?:の(?:端末|サーバー?|pc|パソコン|ホスト|機器|マシン))?から[^。]{0,40}(?:が|を|も)[^。、]{0,8}(?:持ち出|持ち去|流出|漏え|漏洩|盗ま|抜き取|抜かれ|見つか|見付か|発見|検出(?!し(?:た|て)攻撃)|出てき|確認さ)");

    private static final Phrase CONTROL_AFTER = Phrase.of(
            "^(?:\\s?[（(][^）)]{0,60}[）)])?[\\s」』)）:\\d]{0,8}(?:の\\s?\\d{1,5}\\s?番?(?:ポート)?)?(?:へ(?:の)?[^。、]{0,12}?(?:通信|接続|アクセス|beacon|ビーコン|問い?合わ?せ)|と(?:の)?(?:間で|間の)?[^。、]{0,20}?(?:通信|やり取り|やりとり|交信|接続)|から(?:の)?[^。、]{0,12}?(?:受け取|受け取り|受信し|指示|指令|命令)|に(?:定期的に)?(?:通信|接続|アクセス))|^\\s?[（(](?:c2|c&c|cnc)|^[^。]{0,4}を(?:指令|c2|c&c|操作元)|^[^.]{0,100} as (?:its |a |the |their )?(?:c2|c&c|control server|command|controller)");
    /** What data were taken from is the victim. */
    private static final Phrase TAKEN_FROM = Phrase.of(
            "(?:siphoned(?: off)?|stolen|taken|copied|exfiltrated|leaked|downloaded|extracted) from (?:our |the |my )?[^,.;:]{0,24}$");

    /** The Internet as a whole is nobody's side. */
    private static final Phrase ANYWHERE = Phrase.of(
            "from (?:the )?(?:open |public |whole )?(?:internet|outside|anywhere|external)|from within|インターネットから|外部から|ネットから|(?:to|on) the internet");

    private static final Pattern MERELY_LISTED =
            Pattern.compile("^[\\s,、，・;/&|()\\[\\]-]*(?:and|および|及び|と|or|又は|または)?[\\s,、，・;/&|()\\[\\]-]*$");
    private static final Words FOLLOWING_SOURCE = Words.of(
            "アドレスから",
            "ipから",
            "ホストから",
            "下記から",
            "以下から",
            "次から",
            "サーバから",
            "網から",
            "from the following",
            "from these",
            "following sources",
            "following source",
            "addresses below",
            "hosts below",
            "from the host",
            "from the address");
    private static final Words FOLLOWING_TARGET = Words.of(
            "に対して",
            "に対する",
            "を標的",
            "against the following",
            "against these",
            "to the following",
            "targeting the following");

    /** What acts on our systems is the source, although the words speak of ours. */
    private static final Phrase ACTING_ON_US = Phrase.of(
            "(?:scanned|scanning|probed|probing|attacked|attacking|hit|hitting|hammered|hammering|swept|knocked on|tried|prodding|prodded|poking|tested|testing|brute[- ]?forced) (?:our|us|my)\\b|(?:当社|弊社|当方|自社|本学|当院|当組織|うち|我々)(?:の[^。、]{0,16})?(?:を|に|へ)[^。]{0,16}(?:探|叩|攻撃し|スキャン|狙|試み|試し|アクセスし|接続し|来た)|tried to|trying to|attempted to");
    /** A column of ports says nothing about the addresses beside it. */
    private static final Phrase PORTS_OF = Phrase.of("(?:宛先|送信先|接続先)ポート|(?:destination|dst|target|dest) ports?");

    private Roles() {}

    /** For each spot of a sentence the role that the words beside it tell; a list's items share the first one's. */
    static List<Role> besides(Sentence sentence) {
        String text = sentence.text().toLowerCase(Locale.ROOT);
        List<Role> roles = new ArrayList<>();
        int from = 0;
        for (Spot spot : sentence.spots()) {
            String gap = text.substring(Math.min(from, spot.start()), spot.start());
            String after = text.substring(spot.end(), Math.min(text.length(), spot.end() + 2 * REACH));
            roles.add(beside(gap, after, roles));
            from = spot.end();
        }
        return roles;
    }

    private static Role beside(String gap, String after, List<Role> before) {
        if (FOUND_ON.standsIn(after)) {
            return Role.TARGET;
        }
        if (CONTROL_AFTER.standsIn(after)) {
            return Role.CONTROL_SERVER;
        }
        if (SOURCE_AFTER.standsIn(after)) {
            return Role.SOURCE;
        }
        if (!before.isEmpty()
                && gap.length() <= LISTED
                && MERELY_LISTED.matcher(gap).matches()) {
            return before.getLast();
        }
        if (TARGET_AFTER.standsIn(after)) {
            return Role.TARGET;
        }
        return nearest(" " + ANYWHERE.replacedIn(gap.length() > REACH ? gap.substring(gap.length() - REACH) : gap, ""));
    }

    private static Role nearest(String before) {
        if (TAKEN_FROM.standsIn(before)) {
            return Role.TARGET;
        }
        int source = Math.max(SOURCE.lastIn(before), near(WEAK_SOURCE.lastIn(before), before, AT_ONCE));
        int target = Math.max(TARGET.lastIn(before), near(WEAK_TARGET.lastIn(before), before, NEXT_TO));
        int control = CONTROL.lastIn(before);
        if (control >= 0
                && (control + BESIDE >= Math.max(source, target)
                        || control + REACH / 2 >= target && source < control)) {
            return Role.CONTROL_SERVER;
        }
        return source < 0 && target < 0 ? Role.UNKNOWN : source > target ? Role.SOURCE : Role.TARGET;
    }

    /** The role that a heading, label or introducing sentence gives to the bare addresses that follow it. */
    static Role announced(String introduction) {
        String text =
                " " + PORTS_OF.replacedIn(introduction.toLowerCase(Locale.ROOT).strip(), "");
        text = ANYWHERE.replacedIn(text, " ");
        if (FOLLOWING_SOURCE.standIn(text) || ACTING_ON_US.standsIn(text)) {
            return Role.SOURCE;
        }
        if (FOLLOWING_TARGET.standIn(text)) {
            return Role.TARGET;
        }
        boolean source = SOURCE.standIn(text);
        boolean target = TARGET.standIn(text);
        boolean control = CONTROL.standIn(text);
        return control && !source
                ? Role.CONTROL_SERVER
                : source == target ? Role.UNKNOWN : source ? Role.SOURCE : Role.TARGET;
    }

    private static int near(int place, String text, int reach) {
        return text.length() - place <= reach ? place : -1;
    }
}
