package org.chosei.server.incident;

import java.util.Set;
import java.util.UUID;

/** What the feature that asks parties knows of its mails; counting rule 4 needs it to tell a reply from a report. */
public interface CaseFile {

    /** The incidents that a mail of ours is about. */
    Set<UUID> incidentsOf(UUID mail);

    /** Whether the sender of a stored message is a party that we asked about one of these standing incidents or its parts. */
    boolean isFromPartyAskedAbout(UUID message, Set<UUID> incidents);
}
