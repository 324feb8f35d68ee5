package org.chosei.server.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.MimeUtil;
import org.chosei.core.intake.Sameness;

/**
 * One linear pass over a mail (RFC 5322, RFC 2045). Multiparts nested deeper than {@value #DEEPEST} are taken as the bytes they are:
 * each level reads through all those above it, so a hostile mail of ten thousand levels would need a stack and a time without limit.
 */
final class ScanningMail {
    private static final Set<String> SAME = Set.of("from", "date", "subject", "message-id");
    private static final Set<String> TELLING = Set.of(
            "auto-submitted",
            "precedence",
            "x-auto-response-suppress",
            "x-autoreply",
            "x-autorespond",
            "x-loop",
            "content-type");
    /** Under this name one of a list's fields is kept: that there is one tells enough, and a mail can have millions. */
    private static final String LIST = "list-";

    private static final int LONGEST_FIELD = 2_000;
    private static final int LONGEST_HEADER_LINE = 1 << 20;
    private static final int MOST_HOPS = 40;
    private static final int DEEPEST = 30;

    private final Map<String, String> fields = new TreeMap<>();
    private final List<String> received = new ArrayList<>();
    private final Sameness sameness = new Sameness();
    private final byte[] buffer = new byte[8192];
    private boolean inTopHeader = true;
    private int depth;

    /** Takes the mail in; the fields stay known even where this fails. */
    byte[] read(InputStream in) throws IOException, MimeException {
        MimeTokenStream tokens = new MimeTokenStream(lenient());
        tokens.parse(in);
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_FIELD -> keep(tokens.getField());
                case T_END_HEADER -> endHeader();
                case T_START_MULTIPART, T_START_MESSAGE -> enter(tokens, 1);
                case T_END_MULTIPART, T_END_MESSAGE -> enter(tokens, -1);
                case T_BODY -> body(tokens);
                default -> {
                    // the parts and the four fields tell messages apart
                }
            }
        }
        return sameness.digest();
    }

    /** Without any of the four fields it is no mail. */
    boolean isMail() {
        return SAME.stream().anyMatch(fields::containsKey);
    }

    Map<String, String> fields() {
        return fields;
    }

    List<String> received() {
        return received;
    }

    private void keep(Field field) {
        String name = field.getName().toLowerCase(Locale.ROOT);
        if (!inTopHeader) {
            keepInner(name, field);
        } else if (name.equals("received") && received.size() < MOST_HOPS) {
            received.add(value(field));
        } else if (name.startsWith(LIST)) {
            fields.putIfAbsent(LIST, value(field));
        } else if (Stream.of(SAME, TELLING).anyMatch(names -> names.contains(name))) {
            fields.putIfAbsent(name, value(field));
        }
    }

    /** A forwarded mail's four fields are part of what the message says. */
    private void keepInner(String name, Field field) {
        if (SAME.contains(name)) {
            byte[] line = (name + ":" + value(field) + "\n").getBytes(StandardCharsets.UTF_8);
            sameness.body(line, line.length);
        }
    }

    private static String value(Field field) {
        String body = MimeUtil.unfold(field.getBody()).strip().replace("\0", "");
        return body.length() > LONGEST_FIELD ? body.substring(0, LONGEST_FIELD) : body;
    }

    private void endHeader() {
        if (inTopHeader) {
            sameness.fields(fields.get("from"), fields.get("date"), fields.get("subject"), fields.get("message-id"));
            inTopHeader = false;
        }
    }

    private void enter(MimeTokenStream tokens, int step) {
        depth += step;
        tokens.setRecursionMode(depth < DEEPEST ? RecursionMode.M_RECURSE : RecursionMode.M_FLAT);
    }

    private void body(MimeTokenStream tokens) throws IOException {
        try (InputStream body = tokens.getDecodedInputStream()) {
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                sameness.body(buffer, n);
            }
        }
        sameness.endOfPart();
    }

    private static MimeConfig lenient() {
        return MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(LONGEST_HEADER_LINE)
                .setMaxHeaderCount(-1)
                .setMaxContentLen(-1)
                .setStrictParsing(false)
                .build();
    }
}
