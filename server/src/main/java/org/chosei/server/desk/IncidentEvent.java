package org.chosei.server.desk;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.chosei.server.incident.TimelineEvent;
import org.jspecify.annotations.Nullable;

/**
 * One event of an incident's history as its page tells it.
 *
 * @param name of its text on the screen: a journal's kind, {@code mail.KIND.STATE}, {@code answer.MEANING}
 * @param icon of its node
 * @param subject the message's id of what came in, the mail's of what went out
 * @param number the public number of the report or mail
 * @param text a note, a reason, a subject or a recipient; shown as text
 * @param actor who decided; of a mail that left, who approved it
 * @param data what the timeline tells beyond that, with {@code fromNumber} and {@code intoNumber} of a merge
 * @param entry the journal entry of a decision that nobody has undone
 */
record IncidentEvent(
        Instant at,
        Kind kind,
        String name,
        String icon,
        @Nullable UUID subject,
        @Nullable String number,
        @Nullable String text,
        @Nullable String actor,
        Map<String, String> data,
        @Nullable Long entry,
        boolean undone) {

    /** The name of its text. */
    static String name(TimelineEvent event) {
        Map<String, String> data = event.data();
        String mail = "mail." + data.getOrDefault("mail", "REQUEST");
        String meaning = data.getOrDefault("meaning", "");
        return switch (event.kind()) {
            case "request.drafted" -> mail + ".DRAFT";
            case "request.approved" -> mail + ".APPROVED";
            case "request.made" -> mail + (data.getOrDefault("by", "MAIL").equals("MAIL") ? ".SENT" : ".RECORDED");
            case "request.bounced" -> mail + ".BOUNCED";
            case "request.discarded" -> mail + ".DISCARDED";
            case "correspondence.automatic" -> "answer.AUTOMATIC";
            case "correspondence.report" -> "disposition.REPORT";
            case "correspondence.answer" -> "answer." + (meaning.isEmpty() ? "UNTOLD" : meaning);
            default -> event.kind();
        };
    }

    /** When the site was found to have stopped, of a closing. */
    public @Nullable Instant stoppedAt() {
        String at = data.get("stoppedAt");
        return at == null ? null : Instant.parse(at);
    }

    /** What an event is about; the page can be narrowed to one. */
    enum Kind {
        REPORT,
        DECISION,
        MAIL,
        REPLY,
        NOTE;

        static Kind of(String name) {
            return switch (name.substring(0, name.indexOf('.'))) {
                case "request" -> MAIL;
                case "correspondence" -> REPLY;
                default -> name.equals("incident.noted") ? NOTE : DECISION;
            };
        }

        String icon(String name) {
            return switch (this) {
                case MAIL -> name.equals("request.bounced") ? "warn" : "send";
                case REPLY -> "reply";
                case NOTE -> "note";
                default ->
                    switch (name) {
                        case "incident.merged", "incident.split" -> "join";
                        case "incident.closed" -> "check";
                        case "incident.assigned" -> "user";
                        default -> "gavel";
                    };
            };
        }
    }
}
