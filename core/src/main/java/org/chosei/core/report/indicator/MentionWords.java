package org.chosei.core.report.indicator;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chosei.core.report.Indicator.Mention;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;

/** Words beside an address by which it is only mentioned: 「正規サイト:」, {@code reported at}, {@code registered with}. */
final class MentionWords {
    private static final int REACH = 40;
    private static final int NEAR = 28;
    private static final int ENGAGED_WITHIN = 80;
    private static final int LONGEST = 300;
    private static final Phrase GENUINE = Phrase.ofAnyCase(
            "auténtic|verdadeir|verdader|echt ist|echte|véritable|настоящ|真正|官方|正版|really use|it operates|正規|本物|正しい|公式|正当|オフィシャル|genuine|legitimate|legit |official|authentic|the real |real (?:site|page|url|one)|original (?:site|page|url)|correct (?:site|url|page|address)|our page is|true (?:site|url)");
    private static final Pattern DENIED = Pattern.compile(".*(?:非|un|not |in)(?:正規|公式|official|legitimate)");
    private static final Phrase IMITATED = Phrase.ofAnyCase(
            "装|騙|偽|似|模|なりすま|かたる|真似|コピー|詐称|imitat|impersonat|mimic|fake|spoof|copy|copies|clone|pretend|posing|poses|phish|フィッシング|look|not ");
    private static final Phrase GENUINE_AFTER = Phrase.ofAnyCase(
            "^[\\s]{0,2}[（(\\[【]\\s?(?:これは)?(?:正規|本物|公式|正しい|genuine|legitimate|official|the real|real site|the genuine|the official|original)|^\\s?(?:が|は)(?:正規|本物|公式|正しい)(?![^。]{0,8}(?:ではな|ではあり|ではご|でな|じゃな))|^ (?:is|being) (?:the |a )?(?:genuine|legitimate|official|real)");
    private static final Phrase REFERENCE = Phrase.ofAnyCase(
            "blogged|mirror(?:ed)?[: ]|アーカイブ[:：]|ミラー[:：]|魚拓|courtesy of|policy|snapshot|sandbox|look-?up|for context|参考|参照|詳細は|解説|記事|ニュース|ブログ|出典|分析結果|解析結果|調査結果|レポート[:：は]|スクリーンショット|画面キャプチャ|キャプチャ[:：]|注意喚起|報道|reference|see also|\\bsee\\b|\\bcf\\b|\\bref\\b|article|\\bnews\\b|blog post|analysis (?:at|is|of|can|:)|screenshot|write-?up|advisory|more information|further information|details (?:at|are at)|described (?:at|in)|according to|published at|virustotal|urlscan");
    private static final Phrase REGISTRY = Phrase.ofAnyCase(
            "registrar|レジストラ|name ?servers?|ネームサーバ|\\bns\\d?\\b|nserver|whois|hosted (?:by|at)|hosting (?:provider|company|by)|ホスティング(?:会社|事業者|先)|registered (?:with|through|at|by)|逆引き|reverse|rdns|\\bptr\\b|ホスト名|\\basn?\\d*\\b|isp\\b|プロバイダ|user-?agent|referer|referrer|リファラ|差出人|送信者|return-path|message-id|dkim|spf");
    private static final Phrase CONTACT = Phrase.ofAnyCase(
            "連絡先|社内|社外からは|イントラ|intranet|internal (?:wiki|page|ticket|case)|参考にした|お問い?合わせ|問合せ先|ホームページ[:：]|当社(?:の)?(?:web)?サイト[:：]|弊社(?:の)?(?:web)?サイト[:：]|contact|reply-to|our (?:web ?site|homepage)(?: is|:)|my (?:web ?site|homepage)(?: is|:)|所属|組織名|会社名|homepage:");

    /** Who scans on the reporter's behalf. */
    private static final Phrase ENGAGED = Phrase.ofAnyCase(
            "契約し(?:て|た)|委託し(?:て|た)|依頼し(?:て|た)(?:脆弱性|診断|検査)|脆弱性診断(?:サービス|業者|会社)|our own (?:scanner|vulnerability|monitoring)|authori[sz]ed (?:scan|test|scanner)|contracted|we (?:hired|engaged|pay)|pen(?:etration)? ?test(?:er|ing)? (?:of ours|company|that we)");

    private static final Phrase EXCLUDED = Phrase.ofAnyCase(
            "誤検知(?:でし|です|と判|のため|と分)|(?:対象|報告)(?:に|から|には)(?:含め(?:ない|ず)|除(?:外|い)|外し)|対象外です|(?:診断サービス|脆弱性診断|定期診断|監視サービス)の(?:もの|通信|アクセス)|(?:authori[sz]ed|our own|contracted) (?:scan|scanner|penetration|pentest|vulnerability)|除外してください|false positive(?!s? *\\?)(?:[,.]| so| and|$)|(?:please )?(?:ignore|disregard|leave out|exclude) (?:it|this one|that one)|not part of (?:the|this) (?:report|complaint)");

    /** What the reporter set up to be found is no side of the case. */
    private static final Phrase SINKHOLE = Phrase.ofAnyCase(
            "(?:sinkhole|honeypot|シンクホール|ハニーポット|囮サーバ|おとりサーバ)ー?(?:\\s?(?:servers?|hosts?|address(?:es)?|ip|at|is|was|[:：（(]|の|サーバー?|アドレス)){0,3}\\s?$");

    /** What we told the writer of is no news: 「ご連絡のあった 192.0.2.1 について」. */
    private static final Phrase TOLD_BY_US = Phrase.ofAnyCase(
            "(?:(?:ご|御)(?:連絡|指摘|通知|報告|通報|照会|一報)|お知らせ|通知)(?:の(?:あった|ありました|ございました)|(?:を)?(?:いただ(?:いた|きました|いておりました|いていた)|頂(?:いた|きました|戴いた)|受けた|くださった|下さった))[^。、]{0,16}\\s?$"
                    + "|\\b(?:you(?: have| had|'ve)? (?:reported|notified us|mentioned|told us|wrote|asked|contacted us|named|complained|informed us|alerted us)|your (?:notice|report|message|mail|e-mail|notification|complaint|alert) (?:of|about|on|for|concerning|regarding))(?: (?:to )?us)?(?: (?:about|of))?(?: (?:the |our )?(?:address|host|ip|server|machine|site|system|device))?[ :(]{0,2}$");

    /** Where somebody who got in came from. */
    private static final Phrase ENTERED_FROM = Phrase.ofAnyCase(
            "(?:logged|signed|broke|broken|got|intruded|entered|dialled)(?: (?:in|on|into|it|over|via|through|ssh|rdp|vpn|the|our|this|that|server|system|machine|account|mailbox|back|again|remotely)){0,6} from(?: (?:the|an|a|ip|address|host)){0,3}\\s?$");

    private static final Phrase ENTERED_AFTER =
            Phrase.of("^[」』)）\\s]{0,2}から(?:の)?[^。、]{0,10}(?:ログイン(?:し|され|があ)|ログオン(?:し|され|があ)|侵入(?:し|され)|入り込|入られ|操作され)");

    private static final Phrase EXCLUDED_AFTER = Phrase.ofAnyCase(
            "^[^。.]{0,24}(?:は誤検知|は正常|は無関係|は関係(?:あり|ござい)ません|は対象外|is (?:a )?false positive|is harmless|is benign|is not malicious|is unrelated)|^\\s?[（(](?:[^()（）]{0,40}[ ,、])?(?:already (?:handled|cleaned|dealt with|taken care of|fixed|solved|informed)|no action (?:is )?(?:needed|required|necessary)|nothing to do|handled by us|対応済|対処済|対応不要|処置済|復旧済|連絡済)");

    private MentionWords() {}

    /** @param own whether the report speaks of the victim's own system */
    static Optional<Mention> mention(Sentence sentence, int index, boolean own) {
        Spot spot = sentence.spots().get(index);
        String text = sentence.text();
        int from = index > 0 ? sentence.spots().get(index - 1).end() : 0;
        String gap = text.substring(Math.max(Math.min(from, spot.start()), spot.start() - REACH), spot.start());
        String after = text.substring(spot.end(), Math.min(text.length(), spot.end() + REACH));
        if (isExcluded(after, text)) {
            return Optional.of(Mention.REFERENCE);
        }
        if (TOLD_BY_US.standsIn(gap)) {
            return Optional.of(Mention.REFERENCE);
        }
        if (own && spot.isAddress() && (ENTERED_FROM.standsIn(gap) || ENTERED_AFTER.standsIn(after))) {
            return Optional.of(Mention.ATTACKER_SIDE);
        }
        if (SINKHOLE.standsIn(gap)) {
            return Optional.of(Mention.VICTIM_SIDE);
        }
        if (!own && isGenuine(gap) || GENUINE_AFTER.standsIn(after)) {
            return Optional.of(Mention.GENUINE_SITE);
        }
        if (!spot.defanged() && REFERENCE.standsIn(gap.substring(Math.max(0, gap.length() - NEAR)))) {
            return Optional.of(Mention.REFERENCE);
        }
        if (!spot.schemed() && !spot.isAddress() && REGISTRY.standsIn(gap)) {
            return Optional.of(Mention.REFERENCE);
        }
        return !own && !spot.defanged() && CONTACT.standsIn(gap) ? Optional.of(Mention.CONTACT) : Optional.empty();
    }

    /** Whether who scans does so on the reporter's behalf. */
    static boolean isEngaged(Sentence sentence, Spot spot) {
        return ENGAGED.standsIn(
                sentence.text().substring(spot.end(), Math.min(sentence.text().length(), spot.end() + ENGAGED_WITHIN)));
    }

    /** What the reporter says is no incident, or asks to leave out. */
    private static boolean isExcluded(String after, String text) {
        return EXCLUDED_AFTER.standsIn(after)
                || EXCLUDED.standsIn(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    /** 「正規サイト: …」 names the genuine site, 「正規サイトを装う …」 does not. */
    private static boolean isGenuine(String gap) {
        int end = GENUINE.lastEndIn(gap);
        return end >= 0
                && !IMITATED.standsIn(gap.substring(end))
                && !DENIED.matcher(gap.substring(0, end).toLowerCase(Locale.ROOT))
                        .matches();
    }
}
