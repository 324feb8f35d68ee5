package org.chosei.core.directory;

/** The business that a brand is in, as figure 9 shows it. */
public enum Sector {
    FINANCE,
    CREDIT_CARD,
    ECOMMERCE,
    TELECOM,
    SNS,
    DELIVERY,
    SOFTWARE,
    GOVERNMENT,
    OTHER
}
