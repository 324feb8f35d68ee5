package org.chosei.core.intake;

/** What a message turned out to be (counting rule 4); only {@link #REPORT} counts. */
public enum Disposition {
    /** Asserts an incident or asks for handling of one. */
    REPORT,
    /** On an open case: a reply to a request or to an acknowledgement of ours. */
    CORRESPONDENCE,
    QUESTION,
    /** Auto-reply, bounce, delivery notice. */
    AUTOMATIC,
    SPAM,
    /** Press, seminar, application, newsletter. */
    UNRELATED,
    UNREADABLE,
    /** A person has to decide: unread FAX, undecryptable mail, low confidence. */
    PENDING
}
