package org.chosei.server.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Header text with its encoded words (RFC 2047) decoded. Neighbouring words of one charset are joined as bytes first, because
 * mailers cut them in the middle of a character.
 */
final class EncodedWords {
    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s*]{1,40})(?:\\*[^?\\s]{0,20})?\\?([bBqQ])\\?([^?]{0,2000})\\?=");
    private static final int LONGEST = 1 << 16;

    private EncodedWords() {}

    static String decode(String raw) {
        String text = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        Matcher word = WORD.matcher(text);
        StringBuilder decoded = new StringBuilder();
        ByteArrayOutputStream pending = new ByteArrayOutputStream();
        String charset = "";
        int end = 0;
        while (word.find()) {
            String between = text.substring(end, word.start());
            boolean joins =
                    pending.size() > 0 && between.isBlank() && word.group(1).equalsIgnoreCase(charset);
            if (!joins) {
                flush(pending, charset, decoded);
                decoded.append(end > 0 && between.isBlank() ? "" : between);
            }
            charset = word.group(1);
            pending.writeBytes(bytes(word.group(2), word.group(3)));
            end = word.end();
        }
        flush(pending, charset, decoded);
        return decoded.append(text.substring(end)).toString();
    }

    private static void flush(ByteArrayOutputStream pending, String charset, StringBuilder decoded) {
        if (pending.size() > 0) {
            decoded.append(Charsets.decode(pending.toByteArray(), charset));
            pending.reset();
        }
    }

    private static byte[] bytes(String encoding, String text) {
        if (encoding.equalsIgnoreCase("b")) {
            try {
                return Base64.getMimeDecoder().decode(text);
            } catch (IllegalArgumentException e) {
                return text.getBytes(StandardCharsets.ISO_8859_1);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '=' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(c == '_' ? ' ' : c);
            }
        }
        return bytes.toByteArray();
    }
}
