package org.chosei.server.post;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.chosei.core.post.DeliveryReport;
import org.springframework.stereotype.Component;

/** Reads delivery reports (RFC 3464) and tells the outbox which of our mails came back for good. */
@Component
public class Bounces {
    private static final int MOST_BYTES = 1 << 20;

    private final MailRegister register;
    private final Outbox outbox;

    Bounces(MailRegister register, Outbox outbox) {
        this.register = register;
        this.outbox = outbox;
    }

    /** The mail of ours that this message returns, when it is a delivery report; a final failure is noted at {@code at}. */
    public Optional<UUID> take(InputStream raw, Instant at) throws IOException {
        List<Part> parts = new ArrayList<>();
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        collect(builder.parseMessage(raw), parts);
        List<DeliveryReport> reports = texts(parts, "message/delivery-status")
                .flatMap(text -> DeliveryReport.parse(text).stream())
                .toList();
        Optional<UUID> mail = reports.isEmpty()
                ? Optional.empty()
                : texts(parts, "message/rfc822", "text/rfc822-headers", "message/rfc822-headers")
                        .flatMap(text -> DeliveryReport.messageIdIn(text).stream())
                        .flatMap(id -> register.outgoing(id).stream())
                        .findFirst();
        mail.ifPresent(id -> reports.stream()
                .filter(DeliveryReport::isFinal)
                .findFirst()
                .ifPresent(report -> outbox.bounced(id, report.recipient(), at, report.diagnostic())));
        return mail;
    }

    private record Part(String type, String text) {}

    private static Stream<String> texts(List<Part> parts, String... types) {
        return parts.stream()
                .filter(part -> List.of(types).contains(part.type()))
                .map(Part::text);
    }

    private static void collect(Entity entity, List<Part> into) throws IOException {
        Body body = entity.getBody();
        switch (body) {
            case Multipart many -> {
                for (Entity part : many.getBodyParts()) {
                    collect(part, into);
                }
            }
            case Message returned ->
                into.add(new Part(entity.getMimeType(), returned.getHeader().toString()));
            case SingleBody single -> into.add(new Part(entity.getMimeType(), text(single)));
            case null, default -> {}
        }
    }

    private static String text(SingleBody body) throws IOException {
        try (InputStream in = body.getInputStream()) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }
}
