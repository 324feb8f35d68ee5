package org.chosei.server.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.util.ByteSequence;
import org.chosei.core.report.Letter;
import org.chosei.core.report.Letter.Kind;
import org.chosei.core.report.Letter.Part;
import org.chosei.server.intake.FaxMail;
import org.jspecify.annotations.Nullable;

/**
 * Reads a raw message into a letter. It never fails: what cannot be read becomes a part with its problem named, and what lies
 * beyond the limits is left unread and said to be.
 */
public final class MailReader {
    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setStrictParsing(false)
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxContentLen(-1)
            .build();
    private static final int LONGEST_HEADER = 1 << 16;
    private static final Pattern FOLD = Pattern.compile("[\\r\\n]++[ \\t]?");
    private static final int MOST_HEADERS = 2000;

    private final ReadingLimits limits;
    private final Map<String, List<String>> headers = new HashMap<>();
    private final List<ReadPart> parts = new ArrayList<>();
    private final Deque<String> multiparts = new ArrayDeque<>();
    private final Deque<Integer> alternatives = new ArrayDeque<>();
    private PartHeaders current = new PartHeaders();
    private int messages;
    private int textLeft;
    private int nextAlternative;

    private MailReader(ReadingLimits limits) {
        this.limits = limits;
        this.textLeft = limits.allText();
    }

    public static Letter read(InputStream raw) {
        return read(raw, ReadingLimits.USUAL);
    }

    static Letter read(InputStream raw, ReadingLimits limits) {
        MailReader reader = new MailReader(limits);
        reader.parse(raw, 0);
        return new Letter(reader.headers, Alternatives.chosen(reader.parts));
    }

    private void parse(InputStream raw, int nested) {
        MimeTokenStream stream = new MimeTokenStream(CONFIG);
        stream.parse(raw);
        int depth = multiparts.size();
        try {
            for (EntityState state = stream.getState();
                    state != EntityState.T_END_OF_STREAM && parts.size() < limits.parts();
                    state = stream.next()) {
                take(state, stream, nested);
                if (multiparts.size() + messages > limits.depth()) {
                    add(
                            Kind.OPAQUE,
                            "multipart/nested",
                            null,
                            "",
                            "parts stand deeper in parts than %d levels".formatted(limits.depth()));
                    return;
                }
            }
        } catch (IOException | MimeException | RuntimeException e) {
            add(
                    Kind.OPAQUE,
                    "application/octet-stream",
                    null,
                    "",
                    "broken off: " + e.getClass().getSimpleName());
        } finally {
            while (multiparts.size() > depth) {
                leaveMultipart();
            }
        }
    }

    private void take(EntityState state, MimeTokenStream stream, int nested) throws IOException {
        switch (state) {
            case T_START_HEADER -> current = new PartHeaders();
            case T_FIELD -> field(stream.getField(), nested);
            case T_START_MESSAGE -> messages++;
            case T_END_MESSAGE -> messages--;
            case T_START_MULTIPART ->
                enterMultipart(stream.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT));
            case T_END_MULTIPART -> leaveMultipart();
            case T_BODY -> body(stream.getBodyDescriptor(), stream.getDecodedInputStream(), nested);
            default -> {
                // preamble, epilogue and the ends of parts say nothing
            }
        }
    }

    private void enterMultipart(String type) {
        multiparts.push(type);
        alternatives.push(
                type.equals("multipart/alternative")
                        ? ++nextAlternative
                        : alternatives.isEmpty() ? 0 : alternatives.peek());
        if (type.equals("multipart/encrypted")) {
            add(Kind.ENCRYPTED, type, null, "", null);
        }
    }

    private void leaveMultipart() {
        multiparts.poll();
        alternatives.poll();
    }

    private void field(Field field, int nested) {
        String name = field.getName().strip().toLowerCase(Locale.ROOT);
        String value = EncodedWords.decode(unfolded(field));
        current.put(name, value);
        boolean outermost = nested == 0 && messages <= 1 && multiparts.isEmpty();
        if (outermost && headers.size() < MOST_HEADERS) {
            headers.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }
    }

    /** The field's body, its bytes read as the charset they look like, since many mailers put them there bare. */
    private static String unfolded(Field field) {
        ByteSequence raw = field.getRaw();
        if (raw == null) {
            return field.getBody() == null ? "" : field.getBody();
        }
        byte[] bytes = raw.length() > LONGEST_HEADER
                ? java.util.Arrays.copyOf(raw.toByteArray(), LONGEST_HEADER)
                : raw.toByteArray();
        String text = Charsets.decode(bytes, null);
        int colon = text.indexOf(':');
        String value = text.substring(colon + 1).strip();
        return value.indexOf('\n') < 0 && value.indexOf('\r') < 0
                ? value
                : FOLD.matcher(value).replaceAll(" ");
    }

    private void body(BodyDescriptor descriptor, InputStream content, int nested) throws IOException {
        String type = descriptor.getMimeType() == null
                ? "text/plain"
                : descriptor.getMimeType().toLowerCase(Locale.ROOT);
        String file = current.fileName();
        boolean passedOn = nested > 0 || messages > 1;
        PartKind kind = PartKind.of(type, file, current, passedOn, multiparts.peek());
        if (kind.isMail() && multiparts.size() + messages + nested < limits.depth()) {
            mail(content, nested);
        } else if (kind.kind() == Kind.PICTURE) {
            add(kind.kind(), type, file, "", picture(type, file, content));
        } else if (kind.kind() == Kind.OPAQUE || kind.kind() == Kind.ENCRYPTED) {
            add(kind.kind(), type, file, "", null);
        } else {
            text(kind, type, file, descriptor.getCharset(), content);
        }
    }

    /** Says what is wrong with a page of a FAX that is none; of other pictures a browser may know more than we do. */
    private static @Nullable String picture(String type, @Nullable String file, InputStream content)
            throws IOException {
        boolean page = type.startsWith("image/tif") || !type.startsWith("image/");
        return !page || FaxMail.isPicture(content.readNBytes(FaxMail.HEAD))
                ? null
                : "'%s' is no TIFF, PDF or image".formatted(file == null ? type : file);
    }

    private void mail(InputStream content, int nested) throws IOException {
        byte[] bytes = content.readNBytes(limits.allText());
        PartHeaders outer = current;
        parse(new ByteArrayInputStream(bytes), nested + 1);
        current = outer;
    }

    private void text(PartKind kind, String type, @Nullable String file, @Nullable String charset, InputStream content)
            throws IOException {
        int room = Math.max(0, Math.min(limits.partText(), textLeft));
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        String problem = null;
        try {
            copy(content, taken, room);
        } catch (IOException e) {
            problem = "broken off: " + e.getClass().getSimpleName();
        }
        if (problem == null && taken.size() >= room && content.read() >= 0) {
            problem = "longer than %d bytes: the rest is not read".formatted(room);
        }
        String declared = current.charset() == null
                ? charset == null || charset.equalsIgnoreCase("us-ascii") ? null : charset
                : current.charset();
        String text = Charsets.decode(taken.toByteArray(), declared);
        textLeft -= taken.size();
        String plain = kind.isHtml() ? HtmlText.of(text) : OpenPgpText.unwrapped(text);
        Kind shown = OpenPgpText.isEncrypted(plain) ? Kind.ENCRYPTED : kind.kind();
        add(shown, type, file, shown == Kind.ENCRYPTED ? "" : plain, problem);
    }

    private static void copy(InputStream content, ByteArrayOutputStream taken, int room) throws IOException {
        byte[] buffer = new byte[8192];
        int n;
        while (taken.size() < room
                && (n = content.read(buffer, 0, Math.min(buffer.length, room - taken.size()))) >= 0) {
            taken.write(buffer, 0, n);
        }
    }

    private void add(Kind kind, String type, @Nullable String file, String text, @Nullable String problem) {
        int alternative = alternatives.isEmpty() ? 0 : alternatives.peek();
        parts.add(new ReadPart(new Part(parts.size(), kind, type, file, text, problem), alternative));
    }

    /** A part and the number of the alternatives that it is one of, 0 for none. */
    record ReadPart(Part part, int alternative) {}
}
