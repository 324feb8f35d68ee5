package org.chosei.server.post;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.chosei.core.post.DeliveryReport;
import org.springframework.stereotype.Component;

/** Reads delivery reports (RFC 3464) and tells the outbox which of our mails came back for good. */
@Component
public class Bounces {
    private static final String STATUS = "message/delivery-status";
    private static final Set<String> RETURNED =
            Set.of("message/rfc822", "text/rfc822-headers", "message/rfc822-headers");
    private static final Set<String> TELLING =
            Stream.concat(Stream.of(STATUS), RETURNED.stream()).collect(Collectors.toUnmodifiableSet());
    private static final Pattern END_OF_HEADER = Pattern.compile("\r?\n[ \t]*\r?\n");
    private static final int MOST_BYTES = 1 << 20;
    /** More than any report has. */
    private static final int MOST_PARTS = 20;

    /** More than any mail of ours has. */
    private static final int MOST_RECIPIENTS = 200;

    private static final int DEEPEST = 10;
    /** The sign that a database takes in no text, and what stands for it. */
    private static final char NOTHING = '\0';

    private static final char UNKNOWN = '\ufffd';

    private final MailRegister register;
    private final Outbox outbox;

    Bounces(MailRegister register, Outbox outbox) {
        this.register = register;
        this.outbox = outbox;
    }

    /** The mail of ours that this message returns, when it is a delivery report; a final failure is noted at {@code at}. */
    public Optional<UUID> take(InputStream raw, Instant at) throws IOException {
        List<Part> parts = parts(raw);
        List<DeliveryReport> reports = texts(parts, Set.of(STATUS))
                .flatMap(text -> DeliveryReport.parse(text).stream())
                .limit(MOST_RECIPIENTS)
                .toList();
        Optional<UUID> mail = reports.isEmpty()
                ? Optional.empty()
                : texts(parts, RETURNED)
                        .flatMap(text -> DeliveryReport.messageIdIn(text).stream())
                        .flatMap(id -> register.outgoing(id).stream())
                        .findFirst();
        mail.ifPresent(id -> reports.stream()
                .filter(DeliveryReport::isFinal)
                .forEach(report -> outbox.bounced(id, report.recipient(), at, report.diagnostic())));
        return mail;
    }

    private record Part(String type, String text) {}

    private static Stream<String> texts(List<Part> parts, Set<String> types) {
        return parts.stream().filter(part -> types.contains(part.type())).map(Part::text);
    }

    /** One linear pass; a returned mail is not opened, and what is nested deeper than any report is not looked into. */
    private static List<Part> parts(InputStream raw) throws IOException {
        List<Part> parts = new ArrayList<>();
        MimeTokenStream tokens = new MimeTokenStream(MimeConfig.PERMISSIVE);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(raw);
        int depth = 0;
        try {
            for (EntityState state = tokens.getState();
                    state != EntityState.T_END_OF_STREAM && parts.size() < MOST_PARTS;
                    state = tokens.next()) {
                switch (state) {
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
        return parts;
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
            String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).replace(NOTHING, UNKNOWN);
            return Optional.of(
                    new Part(type, type.equals(STATUS) ? text : END_OF_HEADER.split(text.stripLeading(), 2)[0]));
        }
    }
}
