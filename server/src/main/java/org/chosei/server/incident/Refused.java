package org.chosei.server.incident;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A decision that cannot be taken; the message names the thing, the value got, what was wanted and the next step, in both languages. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm zzz", Locale.ENGLISH);

    private final String japanese;

    /** For what only programs meet. */
    public Refused(String message) {
        this(message, message);
    }

    private Refused(String english, String japanese) {
        super(english);
        this.japanese = japanese;
    }

    /** @param filling of both texts, as {@link String#formatted} takes it */
    static Refused because(String english, String japanese, Object... filling) {
        return new Refused(english.formatted(filling), japanese.formatted(filling));
    }

    /** A time in the zone of those who read it. */
    static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    public String in(Locale language) {
        return language.getLanguage().equals("ja") ? japanese : String.valueOf(getMessage());
    }
}
