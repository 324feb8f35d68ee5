package org.chosei.server.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.chosei.server.intake.FaxMail;
import org.chosei.server.intake.RawStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What hangs on a message beside its words: named, counted, and handed out as bytes that nothing interprets. */
@Component
class Attachments {
    /** More parts than a person can look at; a message may hold ten thousand. */
    private static final int MOST = 100;

    private static final long LARGEST = 64L << 20;

    private final RawStore raw;

    Attachments(RawStore raw) {
        this.raw = raw;
    }

    /**
     * One part that is a file or a picture.
     *
     * @param number its place among the message's leaves, from 0
     * @param name as the sender gave it, empty when there was none
     */
    record Attachment(
            int number,
            String name,
            String mediaType,
            @Nullable SingleBody body) {

        /** Whether it can be shown as pictures. */
        public boolean isPicture() {
            return Pictures.canShow(mediaType);
        }

        /** How many pictures it can be shown as. */
        public int pages() {
            return isPicture() ? Pictures.pages(bytes(), mediaType) : 0;
        }

        /** Whether it should be a page of a FAX, and nothing of it can be shown. */
        public boolean isBrokenPage() {
            boolean page = isPageType() || name.toLowerCase(Locale.ROOT).matches(".*\\.(tiff?|pdf)");
            return page && (isPicture() ? pages() == 0 : !FaxMail.isPicture(bytes()));
        }

        private boolean isPageType() {
            return mediaType.startsWith("image/tif") || mediaType.equals("application/pdf");
        }

        byte[] bytes() {
            try (InputStream in = body == null ? InputStream.nullInputStream() : body.getInputStream()) {
                return in.readNBytes((int) LARGEST);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    List<Attachment> of(UUID message) {
        try (InputStream in = raw.open(message)) {
            DefaultMessageBuilder builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
            List<Attachment> found = new ArrayList<>();
            collect(builder.parseMessage(in), new int[1], found);
            return found;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // What cannot be taken apart, or is nested thousands deep, has none; the whole original can still be
            // downloaded.
            return List.of();
        }
    }

    Optional<Attachment> find(UUID message, int number) {
        return of(message).stream()
                .filter(attachment -> attachment.number() == number)
                .findFirst();
    }

    private static void collect(Entity entity, int[] leaves, List<Attachment> found) {
        if (entity.getBody() instanceof Multipart multipart) {
            multipart.getBodyParts().forEach(part -> collect(part, leaves, found));
        } else if (entity.getBody() instanceof Message inner) {
            collect(inner, leaves, found);
        } else if (found.size() < MOST) {
            int number = leaves[0]++;
            String type = entity.getMimeType().toLowerCase(Locale.ROOT);
            boolean file = entity.getFilename() != null || !type.startsWith("text/");
            if (file && entity.getBody() instanceof SingleBody body) {
                found.add(new Attachment(number, name(entity), type, body));
            }
        }
    }

    private static String name(Entity entity) {
        Header header = entity.getHeader();
        return header == null || entity.getFilename() == null ? "" : entity.getFilename();
    }
}
