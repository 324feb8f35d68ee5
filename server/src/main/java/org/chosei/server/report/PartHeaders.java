package org.chosei.server.report;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers of one part, and the file name that they give in one of the ways that mailers have found for it (RFC 2231 among them). */
final class PartHeaders {
    private static final Pattern PARAMETER = Pattern.compile(
            "(?:^|;)\\s{0,20}(?:file)?name(\\*?\\d?\\*?)\\s?=\\s?(?:\"([^\"]{0,300})\"|([^;\\s]{1,300}))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s?=\\s?\"?([^\";\\s]{1,40})", Pattern.CASE_INSENSITIVE);
    private final Map<String, String> values = new HashMap<>();

    void put(String name, String value) {
        values.putIfAbsent(name, value);
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    boolean isAttachment() {
        return get("content-disposition").toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    @Nullable
    String charset() {
        Matcher charset = CHARSET.matcher(get("content-type"));
        return charset.find() ? charset.group(1) : null;
    }

    @Nullable
    String fileName() {
        String named = fileName(get("content-disposition"));
        return named != null ? named : fileName(get("content-type"));
    }

    private static @Nullable String fileName(String value) {
        Matcher parameter = PARAMETER.matcher(value.length() > 4000 ? value.substring(0, 4000) : value);
        StringBuilder name = new StringBuilder();
        while (parameter.find()) {
            String text = parameter.group(2) != null ? parameter.group(2) : parameter.group(3);
            name.append(parameter.group(1).endsWith("*") ? percentDecoded(text) : text);
        }
        return name.isEmpty() ? null : EncodedWords.decode(name.toString()).replaceAll("\\p{Cntrl}", "");
    }

    /** {@code UTF-8''%E5%A0%B1.txt}, the charset at the front only (RFC 2231). */
    private static String percentDecoded(String text) {
        int quote = text.indexOf("''");
        String charset = quote > 0 ? text.substring(0, quote) : null;
        String body = quote >= 0 ? text.substring(quote + 2) : text;
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < body.length(); i++) {
            int high = body.charAt(i) == '%' && i + 2 < body.length() ? Character.digit(body.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(body.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(body.charAt(i));
            }
        }
        return Charsets.decode(bytes.toByteArray(), charset);
    }
}
