package org.chosei.core.report.label;

/** What the name of a form's field or of a table's column says about the values under it. */
public enum Meaning {
    SOURCE,
    TARGET,
    SITE,
    /** The site that is imitated. */
    GENUINE,
    CONTROL,
    SAMPLE,
    /** Who reports, and how to reach them. */
    CONTACT,
    /** Background: readings, pictures, registry data. */
    REFERENCE,
    /** An address whose side the name does not tell. */
    ADDRESS,
    PORT,
    SOURCE_PORT,
    PROTOCOL,
    /** A service or application that stands for its port. */
    SERVICE,
    TIME,
    BRAND,
    /** The reporter's own category. */
    KIND,
    COUNT,
    UNKNOWN
}
