package org.chosei.core.report.disposition;

import java.util.Set;
import org.chosei.core.report.Category;
import org.chosei.core.report.address.Hostname;
import org.chosei.core.report.cue.Topic;

/** A mail that offers its reader something, in whatever words of ours: a circular, or an offer that shows its sender's own pages. */
final class Offer {
    /** The cue of mails that can be unsubscribed from. */
    private static final String CIRCULAR = "UN-03";

    private static final Set<Category> OFFERED = Set.of(Category.PHISHING, Category.MALWARE_SITE);

    private Offer() {}

    /** Whether it can be unsubscribed from and its subject is no reporter's. */
    static boolean isCircular(Facts facts) {
        return facts.subjectSays(Topic.UNRELATED)
                && facts.words().stream().anyMatch(cue -> cue.code().equals(CIRCULAR));
    }

    /** Whether it speaks of an offer and each page that it shows lies in its sender's own domain: nobody reports himself in such words. */
    static boolean showsOnlyItsSender(Facts facts) {
        String host = facts.letter().senderHost();
        return facts.says(Topic.UNRELATED)
                && !host.isEmpty()
                && facts.findings().stream()
                        .allMatch(finding -> OFFERED.contains(finding.category())
                                && Hostname.isWithin(finding.key().split("/", 2)[0], Hostname.registrable(host)));
    }
}
