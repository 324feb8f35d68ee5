package org.chosei.core.report.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chosei.core.report.Indicator.Role;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;
import org.chosei.core.report.words.Words;

/** On whose side an address stands, told by the words beside it: 「送信元」, 「宛先」, 「に対する」, {@code from}, {@code against}. */
final class Roles {
    private static final PhraseBook PHRASES = PhraseBook.of(Roles.class);
    private static final int REACH = 60;
    private static final int LISTED = 20;
    private static final int LONGEST_LIST = 20;
    private static final int BESIDE = 14;
    private static final int NEXT_TO = 34;
    private static final int AT_ONCE = 12;
    /** Small words that tell a side only of what stands next to them. */
    private static final Words WEAK_TARGET = Words.of(" our ", " my ", " to ", " at ", " into ", " on ");

    private static final Words WEAK_SOURCE = Words.of(" by ");

    /** What data were taken from is the victim. */
    private static final Phrase TAKEN_FROM = Phrase.of(
            "(?:siphoned(?: off)?|stolen|taken|copied|exfiltrated|leaked|downloaded|extracted) from (?:our |the |my )?[^,.;:]{0,24}$");

    /** What a page loads, or sends its visitors to, is not the page itself. */
    private static final Phrase LOADED = PHRASES.phrase("loaded");

    private static final Phrase LOADED_AFTER = PHRASES.phrase("loaded-after");

    /** 「サーバは」, {@code our box is}: it is ours. */
    private static final Phrase FILLED = PHRASES.phrase("filled");

    private static final Phrase OURS_IS = PHRASES.phrase("ours-is");

    /** {@code somebody at}: who acts sits there. */
    private static final Phrase SOMEBODY_AT = PHRASES.phrase("somebody-at");

    /** The Internet as a whole is nobody's side. */
    static final Phrase ANYWHERE = PHRASES.phrase("anywhere");

    /** The address of the site that was just named, 「当サイトは example.jp です（192.0.2.1）」. */
    private static final Pattern ITS_ADDRESS = Pattern.compile(
            "^[\\s」』]?(?:です|でした|であり|で)?[、,]?\\s?[（(]\\s?(?:ip\\s?(?:アドレス|address)?|アドレス)?\\s?(?:は|[:：])?\\s?$");

    private static final Pattern MERELY_LISTED =
            Pattern.compile("^[\\s,、，・;/&|()\\[\\]\"'-]*(?:and|および|及び|と|or|又は|または)?[\\s,、，・;/&|()\\[\\]\"'-]*$");

    private Roles() {}

    /** For each spot of a sentence the role that the words beside it tell; a list's items share the first one's. */
    static List<Role> besides(Sentence sentence) {
        String text = sentence.text().toLowerCase(Locale.ROOT);
        List<Spot> spots = sentence.spots();
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < spots.size(); i++) {
            String gap = gap(text, spots, i);
            Role role = beside(gap, behind(text, spots.get(i)), roles);
            if (role == Role.UNKNOWN) {
                int last = lastOfList(text, spots, i);
                role = last == i ? role : beside(gap, behind(text, spots.get(last)), roles);
            }
            roles.add(role);
        }
        return roles;
    }

    private static String gap(String text, List<Spot> spots, int index) {
        int from = index > 0 ? spots.get(index - 1).end() : 0;
        int start = spots.get(index).start();
        return text.substring(Math.min(from, start), start);
    }

    private static String behind(String text, Spot spot) {
        return text.substring(spot.end(), Math.min(text.length(), spot.end() + 2 * REACH));
    }

    /** What is said behind a list's last item is said of all: 「192.0.2.1、192.0.2.2 から」. */
    private static int lastOfList(String text, List<Spot> spots, int first) {
        int last = first;
        while (last + 1 < spots.size() && last - first < LONGEST_LIST && isListed(gap(text, spots, last + 1))) {
            last++;
        }
        return last;
    }

    private static boolean isListed(String gap) {
        return gap.length() <= LISTED && MERELY_LISTED.matcher(gap).matches();
    }

    /** Whether the words beside a site say that a page loads it or leads to it. */
    static boolean isLoaded(Sentence sentence, int index) {
        Spot spot = sentence.spots().get(index);
        String text = sentence.text().toLowerCase(Locale.ROOT);
        int from = index > 0 ? sentence.spots().get(index - 1).end() : 0;
        String gap = text.substring(Math.max(Math.min(from, spot.start()), spot.start() - REACH), spot.start());
        return spot.isSite()
                && (LOADED.standsIn(gap)
                        || LOADED_AFTER.standsIn(
                                text.substring(spot.end(), Math.min(text.length(), spot.end() + REACH))));
    }

    private static Role beside(String gap, String after, List<Role> before) {
        Role told = WordsBehind.role(after);
        if (told != null) {
            return told;
        }
        if (!before.isEmpty() && (isListed(gap) || ITS_ADDRESS.matcher(gap).matches())) {
            return before.getLast();
        }
        if (WordsBehind.tellTarget(after)) {
            return Role.TARGET;
        }
        return nearest(" " + ANYWHERE.replacedIn(gap.length() > REACH ? gap.substring(gap.length() - REACH) : gap, ""));
    }

    private static Role nearest(String before) {
        if (TAKEN_FROM.standsIn(before) || FILLED.standsIn(before) || OURS_IS.standsIn(before)) {
            return Role.TARGET;
        }
        if (SOMEBODY_AT.standsIn(before)) {
            return Role.SOURCE;
        }
        int source = Math.max(SideWords.SOURCE.lastIn(before), near(WEAK_SOURCE.lastIn(before), before, AT_ONCE));
        int target = Math.max(SideWords.TARGET.lastIn(before), near(WEAK_TARGET.lastIn(before), before, NEXT_TO));
        int control = SideWords.CONTROL.lastIn(before);
        if (control >= 0
                && (control + BESIDE >= Math.max(source, target)
                        || control + REACH / 2 >= target && source < control)) {
            return Role.CONTROL_SERVER;
        }
        return source < 0 && target < 0 ? Role.UNKNOWN : source > target ? Role.SOURCE : Role.TARGET;
    }

    private static int near(int place, String text, int reach) {
        return text.length() - place <= reach ? place : -1;
    }
}
