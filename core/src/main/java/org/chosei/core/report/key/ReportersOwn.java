package org.chosei.core.report.key;

import java.util.List;
import java.util.function.Predicate;
import org.chosei.core.report.Category;
import org.chosei.core.report.Indicator.Mention;
import org.chosei.core.report.Indicator.Role;
import org.chosei.core.report.Passage;
import org.chosei.core.report.address.Hostname;
import org.chosei.core.report.indicator.Candidate;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.words.Phrase;

/** The reporter's own addresses: the signature's and those within the sender's domain, which are a key only where nothing else could be, or the report says so. */
final class ReportersOwn {
    private static final Phrase SIGNED =
            Phrase.ofAnyCase("署名(?:欄|のとおり|の通り|を参照|に記載)|in (?:the|my|our) signature|signature below");

    private final OpenCandidates candidates;
    private final Scene scene;

    ReportersOwn(OpenCandidates candidates, Scene scene) {
        this.candidates = candidates;
        this.scene = scene;
    }

    void fit() {
        reopenSignature();
        markSenders();
        reopenPages();
    }

    /** Where nothing else is open and the reporter says that the address in question stands in the signature. */
    private void reopenSignature() {
        if (!candidates.any() && scene.reporterSays(SIGNED)) {
            candidates.reopen(c -> c.place().passage() == Passage.Role.SIGNATURE
                    && c.spot().isSite()
                    && c.category() != null
                    && c.category().isOfVictim());
        }
    }

    /** The sender's own name is the key where the sender's own words say so, or nothing else could be. */
    private void markSenders() {
        String host = scene.letter().senderHost();
        String domain = host.isEmpty() ? "" : Hostname.registrable(host);
        Predicate<Candidate> own =
                c -> !domain.isEmpty() && Hostname.isWithin(c.spot().host(), domain);
        for (Category category : candidates.categories()) {
            boolean others =
                    candidates.any(category, c -> !own.test(c) && !c.spot().isHash());
            boolean rivals =
                    candidates.any(category, c -> !own.test(c) && !c.spot().isHash() && !isAttackers(c));
            candidates.mark(
                    category,
                    Mention.SENDER,
                    c -> (others && !isNamedApart(c) || rivals)
                            && own.test(c)
                            && !c.told()
                            && !isTarget(c)
                            && !c.spot().defanged());
        }
    }

    /** A name by itself in a field or a cell, of a report about something of the victim's. */
    private static boolean isNamedApart(Candidate candidate) {
        return candidate.alone()
                && candidate.spot().isBareName()
                && candidate.category() != null
                && candidate.category().isOfVictim();
    }

    /** Where an attack came from is no rival of the system that it hit, unless what sends is infected itself. */
    private static boolean isAttackers(Candidate candidate) {
        return (candidate.role() == Role.SOURCE || candidate.role() == Role.CONTROL_SERVER)
                && !candidate.isAffectedItself();
    }

    /** A page on the sender's own site is the key where the report tells of a site and names no other. */
    private void reopenPages() {
        for (Category category : List.of(Category.PHISHING, Category.MALWARE_SITE)) {
            if (!candidates.any(category, c -> c.spot().isSite() || c.spot().isAddress())) {
                candidates.reopen(c -> c.mention() == Mention.SENDER && c.category() == category && isPage(c));
            }
        }
    }

    /** A path amid prose, or behind a label that says that the site in question stands there. */
    private boolean isPage(Candidate candidate) {
        return candidate.spot().path().length() > 1 && (!candidate.alone() || isLabelled(candidate));
    }

    private boolean isLabelled(Candidate candidate) {
        Statement statement = scene.statements().get(candidate.statement());
        int place = statement.sentence().spots().indexOf(candidate.spot());
        return place >= 0 && statement.meanings().get(place) == Meaning.SITE;
    }

    private static boolean isTarget(Candidate candidate) {
        return candidate.role() == Role.TARGET && !candidate.spot().schemed();
    }
}
