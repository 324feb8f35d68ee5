package org.chosei.server.post;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.chosei.core.post.Backoff;

/** A mail and the relay's answer to it: what becomes of the mail, and when it is offered again. */
record Offered(DueMail mail, Answer answer) {

    boolean isAccepted() {
        return answer.kind() == Answer.Kind.ACCEPTED;
    }

    /** Empty when there is nothing more to wait for. */
    Optional<Duration> delay() {
        return switch (answer.kind()) {
            case ACCEPTED, REFUSED -> Optional.empty();
            case DEFERRED, UNKNOWN -> Backoff.after(mail.attempts());
        };
    }

    String state() {
        return switch (answer.kind()) {
            case ACCEPTED -> "ACCEPTED";
            case REFUSED -> "REFUSED";
            case DEFERRED -> delay().isPresent() ? "WAITING" : "REFUSED";
            case UNKNOWN -> delay().isPresent() ? "UNKNOWN" : "REFUSED";
        };
    }

    String entry() {
        return "mail." + answer.kind().name().toLowerCase(Locale.ROOT);
    }
}
