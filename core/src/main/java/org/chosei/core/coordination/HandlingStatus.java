package org.chosei.core.coordination;

import org.chosei.core.report.Category;

/** Whether an incident was notified (counting rule 16, figure 8). */
public enum HandlingStatus {
    NOTIFIED,
    NOT_NEEDED,
    UNDECIDED;

    /** The ground on which incidents of a category are notified when nobody names another one. */
    public static String usualGround(Category category) {
        return switch (category) {
            case PHISHING, MALWARE_SITE -> "SITE_LIVE";
            case WEB_DEFACEMENT -> "DEFACEMENT_SEEN";
            case SCAN, DOS -> "DETAILED_LOGS";
            case TARGETED_ATTACK -> "ATTACK_SEEN";
            case ICS, OTHER -> "HIGH_THREAT";
        };
    }
}
