package org.chosei.core.report;

/** The eight categories, in the order in which lists, legends and tables show them. */
public enum Category {
    PHISHING,
    WEB_DEFACEMENT,
    MALWARE_SITE,
    SCAN,
    DOS,
    ICS,
    TARGETED_ATTACK,
    OTHER;

    /** Whether its key is the victim's own system (counting rule 7). */
    public boolean isOfVictim() {
        return switch (this) {
            case WEB_DEFACEMENT, DOS, ICS, OTHER -> true;
            case PHISHING, MALWARE_SITE, SCAN, TARGETED_ATTACK -> false;
        };
    }
}
