package org.chosei.core.report;

/** What one part of a report says about the brand that a phishing site imitates (counting rule 14). */
public record BrandOpinion(String brandCode, Source source) {

    /** Where an opinion comes from, the strongest first. */
    public enum Source {
        PERSON,
        TITLE,
        HOST,
        TEXT
    }
}
