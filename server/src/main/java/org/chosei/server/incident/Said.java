package org.chosei.server.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chosei.core.intake.Channel;
import org.chosei.core.report.Finding;

/**
 * What a message says at present.
 *
 * @param receivedAt the earliest delivery that is known (counting rule 3)
 * @param subject a search finds its incidents by these words too
 * @param findings empty unless the message is a report, or by its channel something like one (rule 5)
 */
record Said(UUID message, Channel channel, Instant receivedAt, String subject, List<Finding> findings) {

    Said {
        findings = List.copyOf(findings);
    }
}
