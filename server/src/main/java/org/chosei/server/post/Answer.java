package org.chosei.server.post;

import java.util.List;

/**
 * What the relay said to a mail that was offered (RFC 5321, section 4.2.1).
 *
 * @param lost where others were taken, the addresses that it refused for good
 */
record Answer(Kind kind, String text, List<String> lost) {

    Answer {
        lost = List.copyOf(lost);
    }

    enum Kind {
        ACCEPTED,
        /** Not now: try again later. */
        DEFERRED,
        /** Never. */
        REFUSED,
        /** The line broke after the mail was offered: perhaps it was taken. */
        UNKNOWN
    }

    static Answer accepted(String text, List<String> lost) {
        return new Answer(Kind.ACCEPTED, text.strip(), lost);
    }

    static Answer failed(int reply, String text) {
        Kind kind = reply >= 500 ? Kind.REFUSED : reply >= 400 ? Kind.DEFERRED : Kind.UNKNOWN;
        return new Answer(kind, text.strip(), List.of());
    }
}
