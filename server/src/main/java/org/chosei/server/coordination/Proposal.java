package org.chosei.server.coordination;

import java.util.Optional;
import org.chosei.core.directory.Party;
import org.chosei.core.directory.PartyRole;

/**
 * Somebody who could be asked about an incident, and why; the party is absent where the directory knows none.
 *
 * @param of the host, address, registrar or country that makes it so
 */
public record Proposal(PartyRole role, Optional<Party> party, String of, Reason reason) {

    /** Why a party is proposed; each has a text on screen. */
    public enum Reason {
        ANSWERS_FOR_HOST,
        ANSWERS_FOR_ADDRESS,
        COUNTRY_OF_ADDRESS,
        OWNS_THE_BRAND
    }
}
