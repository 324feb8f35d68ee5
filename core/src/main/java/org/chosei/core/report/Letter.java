package org.chosei.core.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message as reading sees it: its headers decoded, its parts as text.
 *
 * @param headers by lower-case name, each in the order of the message
 */
public record Letter(Map<String, List<String>> headers, List<Part> parts) {
    private static final Pattern ANSWER = Pattern.compile("^\\s{0,4}(?:re|aw|sv|返信)\\s?[:：]", Pattern.CASE_INSENSITIVE);

    /** What a part is. */
    public enum Kind {
        /** Text to be read: the message's body. */
        BODY,
        /** Text in an attached file. */
        ATTACHED_TEXT,
        /** The text of a message that is attached or passed on. */
        FORWARDED,
        /** What a mail server says about a message that it could not deliver. */
        DELIVERY_STATUS,
        /** A page as picture or print: a person must type it. */
        PICTURE,
        /** Encrypted, and not to be opened here. */
        ENCRYPTED,
        /** Anything else; named, never looked into. */
        OPAQUE
    }

    /**
     * @param text empty for what is not text
     * @param problem why it could not be read, or not to its end
     */
    public record Part(
            int number,
            Kind kind,
            String mediaType,
            @Nullable String fileName,
            String text,
            @Nullable String problem) {

        public boolean isText() {
            return kind == Kind.BODY || kind == Kind.ATTACHED_TEXT || kind == Kind.FORWARDED;
        }
    }

    public Letter {
        headers = Map.copyOf(headers);
        parts = List.copyOf(parts);
    }

    /** The first header of that name. */
    public Optional<String> header(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
    }

    public List<String> all(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    public String subject() {
        return header("subject").orElse("");
    }

    /** Whether its subject says that it answers another. */
    public boolean isAnswer() {
        return ANSWER.matcher(subject()).find();
    }

    /** The host of the sender's address, in lower case, or empty. */
    public String senderHost() {
        String from = header("from").orElse("");
        int at = from.lastIndexOf('@');
        int end = at + 1;
        while (at >= 0
                && end < from.length()
                && (Character.isLetterOrDigit(from.charAt(end)) || ".-".indexOf(from.charAt(end)) >= 0)) {
            end++;
        }
        return at < 0 ? "" : from.substring(at + 1, end).toLowerCase(Locale.ROOT);
    }
}
