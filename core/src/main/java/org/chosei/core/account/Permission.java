package org.chosei.core.account;

/** One thing that a person or a token may be allowed to do; every request handler names exactly one. */
public enum Permission {
    /** Sign in at the desk and see one's own settings. */
    USE_DESK,
    /** Hand in a report by the API. */
    SUBMIT_REPORTS,
    /** See messages as they came in, with what was understood of them. */
    READ_REPORTS,
    /** Change a disposition, type the text of an unreadable message, enter a report by hand. */
    DECIDE_REPORTS,
    READ_INCIDENTS,
    /** Re-categorise, merge, split, brand, assign, close, undo. */
    DECIDE_INCIDENTS,
    READ_REQUESTS,
    /** Draft a request, record a reply's meaning, set the handling status. */
    DRAFT_REQUESTS,
    /** Let a request leave the house (invariant 5). */
    APPROVE_REQUESTS,
    READ_FIGURES,
    /** Write an edition's texts. */
    WRITE_EDITIONS,
    /** Freeze an edition; it cannot be undone. */
    FREEZE_EDITIONS,
    READ_DIRECTORY,
    /** Edit parties, contacts and brands. */
    EDIT_DIRECTORY,
    /** Edit the organisation's settings. */
    EDIT_SETTINGS,
    /** Make and disable users and tokens. */
    MANAGE_ACCOUNTS
}
