package org.chosei.core.publication;

/** The four faces of the report: words in a proportional face, numbers in a fixed-pitch one, so that digits stand below each other. */
public enum Face {
    WORDS("BIZ UDPGothic", false),
    WORDS_BOLD("BIZ UDPGothic", true),
    NUMBERS("BIZ UDGothic", false),
    NUMBERS_BOLD("BIZ UDGothic", true);

    private final String family;
    private final boolean bold;

    Face(String family, boolean bold) {
        this.family = family;
        this.bold = bold;
    }

    public String family() {
        return family;
    }

    public boolean isBold() {
        return bold;
    }
}
