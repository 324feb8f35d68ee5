package org.chosei.core.report.imitation;

import java.util.Optional;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Brands;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.words.Phrase;

/**
 * The brand of a reporter who writes of itself, 「弊社を詐称するサイト」, {@code an imitation of our shop}: the one whose domain the
 * mail came from, else, of a shop or an organisation in Japan that the table does not list, one that stands for all those.
 */
final class ReportersBrand {
    private static final String UNLISTED_SHOP = "unlisted-shop";
    private static final String UNLISTED = "unlisted-domestic";
    private static final Phrase OURS = Phrase.of(
            "弊社|当社|当行|弊行|当庁|当機構|(?i)\\bour (?:brand|company|bank|customers|clients|users|organi[sz]ation)|\\bus\\b");

    private static final String WE =
            "(?:当店|弊店|小店|弊社|当社|自社|本学|弊学|当学|本校|当校|当院|当館|当園|当宿|当組合|当協会|当財団|当法人|当団体|当会|当事務所|当サイト|当ホテル|当商店|私ども|私共|私たち|わたくしども|うち(?:の(?:店|会社|学校|宿|サイト|大学))?)";

    private static final Phrase IMITATED_JA = Phrase.of(WE
            + "(?:(?:の(?!お客|客|社員|従業員|会員|職員|学生|教職員|利用者|ユーザ|取引先|スタッフ|顧客)[^。、]{0,60}?)?(?:になりすま|に成りすま|に成り済ま|を装|を騙|をかた|を語|を名乗|を詐称|を模|に似せ|にそっくり|に酷似|と(?:同じ|そっくり)|を(?:まね|真似|コピー|複製|丸写し|盗用|写し)|が(?:まね|真似|コピー|複製|模倣|騙ら|かたら))"
            + "|の(?:サイトの|ホームページの|通販サイトの)?(?:偽|にせ|ニセ|名(?:前|称|義)?(?:を|で)|フィッシング|模倣|コピー|なりすまし)"
            + "|とは(?:一切|まったく|全く)?(?:無関係|関係(?:が|の|は)?(?:な|ござい|あり))"
            + "|の[^。、]{0,12}(?:ロゴ|写真|画像|会社概要|住所|店名|社名|屋号)(?:や[^。、]{0,12})?(?:を|が)(?:無断|勝手|そのまま|まるごと|丸ごと|使|盗))");

    private static final String OUR_THING =
            "(?:our|my)(?! (?:customers?|clients?)'s?\\b)(?: own)? (?:[a-z]{1,12} ){0,2}?";
    private static final Phrase IMITATED_EN = Phrase.ofAnyCase(
            "(?:imitat(?:es?|ing|ions?(?: of)?)|cop(?:y|ies)(?: of)?|copied|copying|fakes?(?: of)?|clon(?:es?|ing)(?: of)?|cloned|impersonat(?:es?|ing|ion of)|pretend(?:s|ing)?(?: to be)?|pos(?:es|ing|ed) as|mimic(?:s|king)?|spoof(?:s|ing)?|forg(?:ery of|eries of|ed|es)|replicas? of|look-?alikes? of|look(?:s|ing)? (?:just |exactly )?like|(?:itself|themselves) off as|phish(?:es|ing)?(?: for| of| against)?) (?:us\\b|"
                    + OUR_THING
                    + "(?:shops?|stores?|sites?|web ?sites?|brand|names?|company|pages?|log-?in|portal|bank|university|school|webmail|business|firm)\\b)"
                    + "|(?:in|under|with|us(?:es|ed|ing)|bear(?:s|ing)|carr(?:ies|ying)|show(?:s|ing)?|abus(?:es?|ing)|steals?|stole|stolen|took|misus(?:es?|ing)) "
                    + OUR_THING
                    + "(?:name|logos?|trademarks?|brand|photographs?|photos|pictures|design)\\b"
                    + "|\\bour (?:own )?(?:[a-z]{1,12} ){0,2}?(?:shop|store|site|web ?site|brand|name|company|page|login|logo|portal|bank|university|school|webmail) (?:is|was|are|has been|have been|gets) (?:being )?(?:imitated|copied|cloned|faked|impersonated|mimicked|spoofed|forged|phished|abused)");
    private static final Phrase SHOP =
            Phrase.ofAnyCase("店|通販|ショップ|注文|商品|\\b(?:shops?|stores?|orders?|checkout|merchandise|retail(?:er)?)\\b");
    private static final Phrase IN_JAPAN = Phrase.ofAnyCase(
            "\\bin (?:[a-z]{2,16}, ?)?japan\\b|\\bjapanese (?:shop|store|company|firm|maker|retailer|university|school|bank)");

    private final Scene scene;
    private final Brands brands;

    ReportersBrand(Scene scene, Brands brands) {
        this.scene = scene;
        this.brands = brands;
    }

    /** Where the reporter is a brand of the table. */
    Optional<Brand> listed() {
        Optional<Brand> sender = brands.ownerOf(scene.letter().senderHost());
        return sender.filter(brand -> scene.reporterSays(OURS));
    }

    /** Where the reporter says that it is imitated and writes from Japan, and the table does not hold it. */
    Optional<Brand> unlisted() {
        if (!says(IMITATED_JA) && !says(IMITATED_EN) || !isInJapan()) {
            return Optional.empty();
        }
        return brands.byCode(says(SHOP) ? UNLISTED_SHOP : UNLISTED);
    }

    private boolean says(Phrase phrase) {
        return phrase.standsIn(scene.subject()) || scene.reporterSays(phrase);
    }

    private boolean isInJapan() {
        return scene.letter().senderHost().endsWith(".jp")
                || scene.language().equals("ja")
                || scene.reporterSays(IN_JAPAN);
    }
}
