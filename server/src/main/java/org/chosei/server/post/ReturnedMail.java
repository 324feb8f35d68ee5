package org.chosei.server.post;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * What of a message can tell that a mail came back.
 *
 * @param fields its own that name recipients or mails, by name in lower case
 */
record ReturnedMail(Map<String, String> fields, List<Part> parts) {
    static final String STATUS = "message/delivery-status";
    static final String WORDS = "text/plain";
    static final Set<String> RETURNED = Set.of("message/rfc822", "text/rfc822-headers", "message/rfc822-headers");
    static final String FAILED_RECIPIENTS = "x-failed-recipients";
    static final String REFERENCES = "references";
    static final String IN_REPLY_TO = "in-reply-to";
    private static final Set<String> FIELDS = Set.of(FAILED_RECIPIENTS, REFERENCES, IN_REPLY_TO);
    private static final Set<String> TELLING =
            Stream.concat(Stream.of(STATUS, WORDS), RETURNED.stream()).collect(Collectors.toUnmodifiableSet());
    private static final Pattern END_OF_HEADER = Pattern.compile("\r?\n[ \t]*\r?\n");
    private static final int MOST_BYTES = 1 << 20;
    /** More than any report has. */
    private static final int MOST_PARTS = 20;

    private static final int DEEPEST = 10;
    /** The sign that a database takes in no text, and what stands for it. */
    private static final char NOTHING = '\0';

    private static final char UNKNOWN = '\ufffd';

    /** @param text of a returned mail the header alone */
    record Part(String type, String text) {}

    Stream<String> texts(Set<String> types) {
        return parts.stream().filter(part -> types.contains(part.type())).map(Part::text);
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** One linear pass; a returned mail is not opened, and what is nested deeper than any report is not looked into. */
    static ReturnedMail read(InputStream raw) throws IOException {
        Map<String, String> fields = new HashMap<>();
        List<Part> parts = new ArrayList<>();
        MimeTokenStream tokens = new MimeTokenStream(MimeConfig.PERMISSIVE);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(raw);
        int depth = 0;
        boolean within = false;
        try {
            for (EntityState state = tokens.getState();
                    state != EntityState.T_END_OF_STREAM && parts.size() < MOST_PARTS;
                    state = tokens.next()) {
                switch (state) {
                    case T_FIELD -> {
                        String name = tokens.getField().getName().toLowerCase(Locale.ROOT);
                        if (!within && FIELDS.contains(name)) {
                            fields.putIfAbsent(name, plain(tokens.getField().getBody()));
                        }
                    }
                    case T_END_HEADER -> within = true;
                    case T_START_MULTIPART -> tokens.setRecursionMode(modeAt(++depth));
                    case T_END_MULTIPART -> tokens.setRecursionMode(modeAt(--depth));
                    case T_BODY -> part(tokens).ifPresent(parts::add);
                    default -> {
                        // a report's parts tell everything
                    }
                }
            }
        } catch (MimeException | RuntimeException unreadable) {
            throw new IOException("It is no mail that could be read to its end", unreadable);
        }
        return new ReturnedMail(Map.copyOf(fields), List.copyOf(parts));
    }

    private static RecursionMode modeAt(int depth) {
        return depth < DEEPEST ? RecursionMode.M_NO_RECURSE : RecursionMode.M_FLAT;
    }

    private static Optional<Part> part(MimeTokenStream tokens) throws IOException {
        String type = tokens.getBodyDescriptor().getMimeType();
        if (!TELLING.contains(type)) {
            return Optional.empty();
        }
        try (InputStream in = tokens.getDecodedInputStream()) {
            String text = plain(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
            return Optional.of(
                    new Part(type, RETURNED.contains(type) ? END_OF_HEADER.split(text.stripLeading(), 2)[0] : text));
        }
    }

    private static String plain(String text) {
        return text.replace(NOTHING, UNKNOWN);
    }
}
