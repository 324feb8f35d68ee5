package org.chosei.core.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One address, name or hash in a message's text.
 *
 * @param value refanged, hosts in lower-case ASCII
 * @param original as it was written
 * @param notCounted why it is a mention only (counting rule 9), absent for what a finding rests on
 */
public record Indicator(
        Type type,
        String value,
        String original,
        Place place,
        Role role,
        @Nullable Mention notCounted) {

    public enum Type {
        URL,
        DOMAIN,
        IPV4,
        IPV6,
        EMAIL,
        MD5,
        SHA1,
        SHA256,
        PORT;

        /** The word that exports use. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it stands: part of the message, line within the part, both from 0, and whose words they are. */
    public record Place(int part, int line, Passage.Role passage) {}

    /** Its side in what the report tells. */
    public enum Role {
        SOURCE,
        TARGET,
        SITE,
        CONTROL_SERVER,
        SAMPLE,
        UNKNOWN
    }

    /** The kinds of mentions that are no incidents. */
    public enum Mention {
        GENUINE_SITE,
        SENDER,
        CONTACT,
        QUOTED,
        VICTIM_SIDE,
        REFERENCE,
        USED_BY_EVERYONE,
        ATTACKER_SIDE,
        SAME_SYSTEM,
        NO_ASSERTION
    }

    public Indicator counted() {
        return new Indicator(type, value, original, place, role, null);
    }
}
