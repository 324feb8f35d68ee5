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
    OTHER
}
