package org.chosei.core.report.disposition;

import java.util.Optional;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Category;
import org.chosei.core.report.Passage;
import org.chosei.core.report.words.Phrase;

/**
 * A phishing mail that came to us as it goes to everybody, without anybody who reports it: it presses its reader, speaks to a
 * customer, names no category itself, and no word is a reporter's.
 */
final class ReceivedLure {
    private static final Phrase PASSED_ON = Phrase.ofAnyCase("^\\s{0,4}(?:fw|fwd|wg|tr|rv|転送)\\s?[:：]");
    private static final Phrase TO_A_CUSTOMER = Phrase.ofAnyCase(
            "\\b(?:dear|hello|hi|valued|attention) (?:valued |esteemed )?(?:customer|client|user|member|account holder|card ?holder|subscriber|owner)|\\byour (?:[a-z]{1,16} ){0,2}(?:account|mailbox|card|payment|parcel|package|subscription|password|quota|apple id|information|identity)\\b|お客様(?:の|は|が)|会員(?:様|の皆様)|ご利用(?:の|者)|あなたの(?:アカウント|口座|カード)|アカウント(?:の|を|は|が)|お支払い方法|お荷物");
    private static final Phrase PRESSES = Phrase.ofAnyCase(
            "\\b(?:verify|confirm|update|validate|unlock|restore|re-?activate|review) (?:your|now|it)\\b|\\b(?:click|press|tap|follow) (?:here|below|on|the (?:link|button))|within \\d{1,2} (?:hours|days)|will be (?:closed|suspended|terminated|deleted|limited|deactivated)|時間以内|日以内|こちら(?:を|から|の)|下記(?:の)?(?:リンク|url|ボタン|サイト)|(?:確認|更新|認証|手続き)(?:を)?(?:お願い|してくだ|が必要)");
    /** What reporters say, whatever else they paste. */
    private static final Phrase OF_A_REPORTER = Phrase.ofAnyCase(
            "report|phish|fake|fraud|scam|suspicious|spoof|impersonat|imitat|forged|bogus|malicious|\\b(?:i|we) (?:got|received|found|saw|clicked|noticed|have)\\b|below|attached|take ?down|abuse|victim|csirt|\\bcert\\b|please (?:check|investigate|look|help|block|close|stop|act|remove)|\\b(?:it|which|that|page|site) (?:asks|wants|says|claims|tells)\\b|\\b(?:my|our) (?:customer|user|mother|father|colleague|staff|mail)|is this|偽|不審|怪し|あやし|詐欺|騙|かた[りる]|フィッシング|迷惑|届き|届いた|届いて|届きました|受信し|受け取|報告|通報|情報提供|なりすま|本物|転送し|被害|来ました|きました|来てい|対処|止めて|閉鎖|調べて|教えて|でしょうか|ですか|私|本当に");

    private final Facts facts;

    ReceivedLure(Facts facts) {
        this.facts = facts;
    }

    Optional<Ruling> rule() {
        boolean weak = showsLink()
                && facts.findings().stream().allMatch(f -> f.category() == Category.PHISHING)
                && !facts.hasCategory(true)
                && !facts.isFirm();
        if (!weak || PASSED_ON.standsIn(facts.letter().subject()) || !isAllOfOneVoice()) {
            return Optional.empty();
        }
        return says(TO_A_CUSTOMER) && says(PRESSES) && !says(OF_A_REPORTER)
                ? Ruling.fits(
                        Disposition.SPAM, "DI-LURE", "フィッシングのメールそのものである", "A phishing mail itself, reported by nobody")
                : Optional.empty();
    }

    private boolean says(Phrase phrase) {
        return phrase.standsIn(facts.scene().subject()) || facts.scene().reporterSays(phrase);
    }

    private boolean showsLink() {
        return facts.scene().statements().stream()
                .flatMap(s -> s.sentence().spots().stream())
                .anyMatch(spot -> spot.schemed());
    }

    /** Whether nothing is quoted, passed on or attached. */
    private boolean isAllOfOneVoice() {
        return facts.letter().parts().stream().filter(part -> part.isText()).count() == 1
                && facts.scene().statements().stream()
                        .map(s -> s.sentence().role())
                        .noneMatch(role -> role == Passage.Role.FORWARDED || role == Passage.Role.QUOTED);
    }
}
