package org.chosei.core.report;

/**
 * A stretch of a message's text that one voice speaks.
 *
 * @param part number of the message's part that it stands in, from 0; {@link #SUBJECT} for the subject, which stands in none
 * @param firstLine its first line within that part, from 0
 */
public record Passage(int part, int firstLine, Role role, String text) {
    public static final int SUBJECT = -1;

    /** Whose words these are. */
    public enum Role {
        /** The reporter's own words. */
        SAID,
        /** What the reporter answers to. */
        QUOTED,
        SIGNATURE,
        LOG,
        /** A message passed on, as a phishing mail received. */
        FORWARDED,
        /** The reporter's own words in an attached file. */
        ATTACHMENT;

        /** Whether the reporter speaks so, or a machine of the reporter's. */
        public boolean isReportersOwn() {
            return this == SAID || this == LOG || this == ATTACHMENT;
        }
    }

    /** Whether the reporter speaks here, or a machine of the reporter's. */
    public boolean isReportersOwn() {
        return role.isReportersOwn();
    }
}
