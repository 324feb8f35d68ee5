package org.chosei.core.report.indicator;

import java.util.Locale;
import java.util.Set;
import org.chosei.core.report.Indicator.Role;
import org.chosei.core.report.label.Labels;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;
import org.chosei.core.report.words.Words;
import org.jspecify.annotations.Nullable;

/** The last words before bare addresses, and the side on which they put them. Sentences are heard in their order. */
final class Introduction {
    private static final PhraseBook PHRASES = PhraseBook.of(Introduction.class);
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
    private static final Phrase ACTING_ON_US = PHRASES.phrase("acting-on-us");

    /** What intruders hold is the target, although the words speak of them. */
    private static final Phrase HELD = PHRASES.phrase("held");

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
