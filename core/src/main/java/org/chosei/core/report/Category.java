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

    /** Whether its key is a site, which somebody can find stopped (counting rules 7 and 17). */
    public boolean isSite() {
        return switch (this) {
            case PHISHING, WEB_DEFACEMENT, MALWARE_SITE -> true;
            case SCAN, DOS, ICS, TARGETED_ATTACK, OTHER -> false;
        };
    }

    /** Whether its key is the victim's own system (counting rule 7). */
    public boolean isOfVictim() {
        return switch (this) {
            case WEB_DEFACEMENT, DOS, ICS, OTHER -> true;
            case PHISHING, MALWARE_SITE, SCAN, TARGETED_ATTACK -> false;
        };
    }
}
