package org.chosei.core.publication;

/** The two languages that every edition is printed in. */
public enum Language {
    JA,
    EN;

    /** As file names, HTML and the command line write it. */
    public String code() {
        return this == JA ? "ja" : "en";
    }

    public Language other() {
        return this == JA ? EN : JA;
    }

    public static Language parse(String code) {
        return switch (code) {
            case "ja" -> JA;
            case "en" -> EN;
            default ->
                throw new IllegalArgumentException("'%s' is no language of a report: wanted ja or en".formatted(code));
        };
    }
}
