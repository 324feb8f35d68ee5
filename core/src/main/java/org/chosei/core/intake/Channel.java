package org.chosei.core.intake;

/** The way by which a message came in (counting rules 1 and 5). */
public enum Channel {
    WEB_FORM,
    EMAIL,
    FAX,
    PHONE,
    API,
    FEED;

    /** Whether a message of this channel can count in 「報告件数」: web form, e-mail and FAX do (rule 1), the others have lines of their own (rule 5). */
    public boolean countsAsReport() {
        return this == WEB_FORM || this == EMAIL || this == FAX;
    }
}
