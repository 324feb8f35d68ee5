package org.chosei.core.report.indicator;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chosei.core.report.Indicator.Mention;
import org.chosei.core.report.Passage;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/** Words beside an address by which it is only mentioned: 「正規サイト:」, {@code reported at}, {@code registered with}. */
final class MentionWords {
    private static final PhraseBook PHRASES = PhraseBook.of(MentionWords.class);
    private static final int REACH = 40;
    private static final int NEAR = 28;
    private static final int ENGAGED_WITHIN = 80;
    private static final int LONGEST = 300;
    private static final int REFLECTORS_WITHIN = 120;
    private static final Phrase GENUINE = PHRASES.phrase("genuine");
    private static final Pattern DENIED = Pattern.compile(".*(?:非|un|not |in)(?:正規|公式|official|legitimate)");
    private static final Phrase IMITATED = PHRASES.phrase("imitated");
    private static final Phrase GENUINE_AFTER = PHRASES.phrase("genuine-after");
    private static final Phrase REFERENCE = PHRASES.phrase("reference");
    private static final Phrase REFERENCE_AFTER = PHRASES.phrase("reference-after");
    private static final Phrase REFERENCE_LABEL = PHRASES.phrase("reference-label");
    private static final Phrase REFLECTOR = PHRASES.phrase("reflector");
    private static final Phrase REGISTRY = PHRASES.phrase("registry");
    private static final Phrase CONTACT = PHRASES.phrase("contact");

    /** Whose home page it is, where a thread that is passed on says nothing more of it. */
    private static final Phrase HOME_PAGE = PHRASES.phrase("home-page");

    private static final Phrase SAID_OF_IT = PHRASES.phrase("said-of-it");

    /** Who scans on the reporter's behalf. */
    private static final Phrase ENGAGED = PHRASES.phrase("engaged");

    private static final Phrase EXCLUDED = PHRASES.phrase("excluded");

    /** What the reporter set up to be found is no side of the case. */
    private static final Phrase SINKHOLE = PHRASES.phrase("sinkhole");

    /** What we told the writer of is no news: 「ご連絡のあった 192.0.2.1 について」. */
    private static final Phrase TOLD_BY_US = PHRASES.phrase("told-by-us");

    /** Where somebody who got in came from. */
    private static final Phrase ENTERED_FROM = PHRASES.phrase("entered-from");

    private static final Phrase ENTERED_AFTER = PHRASES.phrase("entered-after");

    /** Who sent the mail by which a site was found. */
    private static final Phrase RELAYED = PHRASES.phrase("relayed");

    private static final Phrase EXCLUDED_AFTER = PHRASES.phrase("excluded-after");

    private static final Phrase OURS_AFTER = PHRASES.phrase("ours-after");

    private static final Phrase CLEARED_BEFORE = PHRASES.phrase("cleared-before");

    private MentionWords() {}

    /** @param own whether the report speaks of the victim's own system */
    static Optional<Mention> mention(Sentence sentence, int index, boolean own) {
        Spot spot = sentence.spots().get(index);
        String text = sentence.text();
        int from = index > 0 ? sentence.spots().get(index - 1).end() : 0;
        String gap = text.substring(begin(text, Math.min(from, spot.start()), spot.start()), spot.start());
        String after = text.substring(spot.end(), Math.min(text.length(), spot.end() + REACH));
        if (isExcluded(after, text)
                || !own && OURS_AFTER.standsIn(after)
                || index == 0 && CLEARED_BEFORE.standsIn(gap)) {
            return Optional.of(Mention.REFERENCE);
        }
        if (TOLD_BY_US.standsIn(gap)) {
            return Optional.of(Mention.REFERENCE);
        }
        if (own && spot.isAddress() && (ENTERED_FROM.standsIn(gap) || ENTERED_AFTER.standsIn(after))) {
            return Optional.of(Mention.ATTACKER_SIDE);
        }
        if (!own && RELAYED.standsIn(after)) {
            return Optional.of(Mention.SENDER);
        }
        if (!own
                && sentence.role() == Passage.Role.FORWARDED
                && HOME_PAGE.standsIn(gap)
                && SAID_OF_IT.standsIn(text.substring(spot.end()))) {
            return Optional.of(Mention.CONTACT);
        }
        if (SINKHOLE.standsIn(gap)) {
            return Optional.of(Mention.VICTIM_SIDE);
        }
        if (!own && (isGenuine(gap) || GENUINE_AFTER.standsIn(after))) {
            return Optional.of(Mention.GENUINE_SITE);
        }
        if (!spot.defanged()
                && (REFERENCE.standsIn(gap.substring(Math.max(0, gap.length() - NEAR)))
                        || REFERENCE_AFTER.standsIn(after))) {
            return Optional.of(Mention.REFERENCE);
        }
        if (!spot.defanged() && spot.schemed() && index == 0 && REFERENCE_LABEL.standsIn(sentence.label())) {
            return Optional.of(Mention.REFERENCE);
        }
        if (!spot.schemed() && !spot.isAddress() && REGISTRY.standsIn(gap)) {
            return Optional.of(Mention.REFERENCE);
        }
        return !own && !spot.defanged() && CONTACT.standsIn(gap) ? Optional.of(Mention.CONTACT) : Optional.empty();
    }

    /** Whether it only passed on the flood that the report speaks of. */
    static boolean isReflector(Sentence sentence, Spot spot) {
        return REFLECTOR.standsIn(
                sentence.text().substring(Math.max(0, spot.start() - REFLECTORS_WITHIN), spot.start()));
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

    /** How far back words count; the rest of a word that is cut there would be another one, the "as" of "was" a network's number. */
    private static int begin(String text, int from, int spot) {
        int begin = Math.max(from, spot - REACH);
        while (begin > from && begin < spot && isLatin(text.charAt(begin - 1)) && isLatin(text.charAt(begin))) {
            begin++;
        }
        return begin;
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
