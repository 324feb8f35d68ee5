package org.chosei.core.report.disposition;

import java.util.List;
import java.util.Set;
import org.chosei.core.report.Category;
import org.chosei.core.report.address.Hostname;
import org.chosei.core.report.cue.Topic;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.spot.Spot;

/** A mail that offers its reader something, in whatever words of ours: a circular, or an offer that shows its sender's own pages. */
final class Offer {
    /** The cue of mails that can be unsubscribed from. */
    private static final String CIRCULAR = "UN-03";

    /** The cue of what goes to the press, or calls for papers and participants. */
    private static final String ANNOUNCEMENT = "UN-04";

    private static final Set<Category> OFFERED = Set.of(Category.PHISHING, Category.MALWARE_SITE);

    private Offer() {}

    /**
     * Whether it can be unsubscribed from, and its subject or the want of any word of reporting makes it no report; or it goes to
     * the press or calls for papers, and shows nothing with a reporter's care.
     */
    static boolean isCircular(Facts facts) {
        boolean unreported = facts.subjectSays(Topic.UNRELATED) || !facts.says(Topic.ASSERTION) && !facts.isFirm();
        return unreported && says(facts, CIRCULAR) || !facts.isFirm() && says(facts, ANNOUNCEMENT);
    }

    private static boolean says(Facts facts, String code) {
        return facts.words().stream().anyMatch(cue -> cue.code().equals(code));
    }

    /** Whether it speaks of an offer and each page that it shows lies in its sender's own domain: nobody reports himself in such words. */
    static boolean showsOnlyItsSender(Facts facts) {
        String host = facts.letter().senderHost();
        if (host.isEmpty() || !facts.says(Topic.UNRELATED)) {
            return false;
        }
        String domain = Hostname.registrable(host);
        List<String> shown = facts.findings().isEmpty() ? pages(facts) : found(facts);
        return !shown.isEmpty()
                && shown.stream().allMatch(page -> Hostname.isWithin(page, domain))
                && facts.findings().stream().allMatch(finding -> OFFERED.contains(finding.category()));
    }

    private static List<String> found(Facts facts) {
        return facts.findings().stream()
                .map(finding -> finding.key().split("/", 2)[0])
                .toList();
    }

    /** The hosts of the links that lead to more than somebody's home page. */
    private static List<String> pages(Facts facts) {
        return facts.scene().statements().stream()
                .filter(Statement::isReportersOwn)
                .flatMap(statement -> statement.sentence().spots().stream())
                .filter(spot -> spot.schemed() && spot.path().length() > 1)
                .map(Spot::host)
                .toList();
    }
}
