package org.chosei.core.report.indicator;

import java.util.Locale;
import java.util.Set;
import org.chosei.core.report.Indicator.Role;
import org.chosei.core.report.label.Labels;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.Words;
import org.jspecify.annotations.Nullable;

/** The last words before bare addresses, and the side on which they put them. Sentences are heard in their order. */
final class Introduction {
    private static final int LONGEST = 200;
    private static final Set<Meaning> BESIDE =
            Set.of(Meaning.PORT, Meaning.SOURCE_PORT, Meaning.PROTOCOL, Meaning.SERVICE, Meaning.TIME, Meaning.COUNT);
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

    /** What intruders hold is the target, although the words speak of them. */
    private static final Phrase HELD = Phrase.of(
            "(?:intruders?|attackers?|hackers?|criminals?|burglars?|thieves|strangers?) (?:now |still |already )?(?:ha(?:ve|s|d) (?:gained |got |taken )?(?:full |complete |remote |total |root )?(?:control|access)|controls?|own(?:s|ed)?|took over|broke into|got into|compromised|left|planted|installed)|(?:攻撃者|侵入者|犯人|第三者)(?:に|が)(?:すでに|既に)?(?:侵入(?:され|した)|乗っ取|支配|掌握|入り込|操作)");

    /** A column of ports says nothing about the addresses beside it. */
    private static final Phrase PORTS_OF = Phrase.of("(?:宛先|送信先|接続先)ポート|(?:destination|dst|target|dest) ports?");

    private String words = "";
    /** The side that they tell, null until an address asks. */
    private @Nullable Role role = Role.UNKNOWN;

    /** A field beside the addresses, as a port, leads to none of them. */
    void hear(Sentence sentence) {
        if (!BESIDE.contains(Labels.shipped().meaning(sentence.label()))) {
            String text = sentence.text();
            words = text.substring(0, Math.min(text.length(), LONGEST));
            role = null;
        }
    }

    Role role() {
        if (role == null) {
            role = role(words);
        }
        return role;
    }

    /** The role that a heading, label or introducing sentence gives to the bare addresses that follow it. */
    static Role role(String introduction) {
        String text =
                " " + PORTS_OF.replacedIn(introduction.toLowerCase(Locale.ROOT).strip(), "");
        text = Roles.ANYWHERE.replacedIn(text, " ");
        if (FOLLOWING_SOURCE.standIn(text) || ACTING_ON_US.standsIn(text)) {
            return Role.SOURCE;
        }
        if (FOLLOWING_TARGET.standIn(text) || HELD.standsIn(text)) {
            return Role.TARGET;
        }
        boolean source = SideWords.SOURCE.standIn(text);
        boolean target = SideWords.TARGET.standIn(text);
        boolean control = SideWords.CONTROL.standIn(text);
        return control && !source
                ? Role.CONTROL_SERVER
                : source == target ? Role.UNKNOWN : source ? Role.SOURCE : Role.TARGET;
    }
}
