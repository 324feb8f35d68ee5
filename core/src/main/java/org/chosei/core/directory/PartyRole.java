package org.chosei.core.directory;

/** In which capacity a party is asked, nearest to the site first: the ladder that a handler climbs. */
public enum PartyRole {
    SITE_ADMIN,
    HOSTING,
    IP_ADMIN,
    PLATFORM,
    REGISTRAR,
    REGISTRY,
    NATIONAL_CSIRT,
    BRAND_OWNER
}
