package org.chosei.server.report;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bytes into text as mails really are: Japanese charsets in the variants of their makers (①, ㈱, 髙), charsets that are missing,
 * unknown or untrue. A declared charset is believed only while the bytes agree with it.
 */
final class Charsets {
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final Charset EUC_JP = Charset.forName("x-eucJP-Open");
    private static final Charset ISO_2022_JP = Charset.forName("x-windows-iso2022jp");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 1 << 16;
    private static final Map<String, Charset> KNOWN = Map.ofEntries(
            Map.entry("iso-2022-jp", ISO_2022_JP),
            Map.entry("iso-2022-jp-1", ISO_2022_JP),
            Map.entry("iso-2022-jp-2", ISO_2022_JP),
            Map.entry("iso-2022-jp-3", ISO_2022_JP),
            Map.entry("iso-2022-jp-2004", ISO_2022_JP),
            Map.entry("iso-2022-jp-ms", ISO_2022_JP),
            Map.entry("cp50220", ISO_2022_JP),
            Map.entry("cp50221", ISO_2022_JP),
            Map.entry("jis", ISO_2022_JP),
            Map.entry("csiso2022jp", ISO_2022_JP),
            Map.entry("shift_jis", SHIFT_JIS),
            Map.entry("shift-jis", SHIFT_JIS),
            Map.entry("x-sjis", SHIFT_JIS),
            Map.entry("sjis", SHIFT_JIS),
            Map.entry("ms_kanji", SHIFT_JIS),
            Map.entry("cp932", SHIFT_JIS),
            Map.entry("windows-31j", SHIFT_JIS),
            Map.entry("windows-932", SHIFT_JIS),
            Map.entry("euc-jp", EUC_JP),
            Map.entry("x-euc-jp", EUC_JP),
            Map.entry("eucjp", EUC_JP),
            Map.entry("cp51932", EUC_JP),
            Map.entry("eucjp-ms", EUC_JP),
            Map.entry("utf8", StandardCharsets.UTF_8),
            Map.entry("utf-8", StandardCharsets.UTF_8),
            Map.entry("iso-8859-1", WESTERN),
            Map.entry("latin1", WESTERN),
            Map.entry("windows-1252", WESTERN));

    private Charsets() {}

    static String decode(byte[] bytes, @Nullable String declared) {
        boolean plain = isAscii(bytes);
        if (plain && !hasEscape(bytes)) {
            return declaresWide(declared)
                    ? decoded(bytes, named(declared))
                    : new String(bytes, StandardCharsets.US_ASCII);
        }
        if (hasJapaneseEscape(bytes)) {
            return new String(bytes, ISO_2022_JP);
        }
        Charset said = declared == null ? null : named(declared);
        if (said != null && said != WESTERN && said != StandardCharsets.US_ASCII && said != ISO_2022_JP) {
            String text = strict(bytes, said);
            if (text != null) {
                return text;
            }
        }
        return guessed(bytes, said);
    }

    private static String guessed(byte[] bytes, @Nullable Charset said) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, EUC_JP, SHIFT_JIS)) {
            String text = strict(bytes, charset);
            if (text != null && (charset == StandardCharsets.UTF_8 || said != WESTERN && isJapanese(text))) {
                return text;
            }
        }
        if (said == null || said == StandardCharsets.US_ASCII || said == ISO_2022_JP) {
            CharsetMatch match = new CharsetDetector()
                    .setText(bytes.length > LOOKED_AT ? java.util.Arrays.copyOf(bytes, LOOKED_AT) : bytes)
                    .detect();
            Charset found = match == null ? null : named(match.getName());
            return new String(bytes, found == null ? WESTERN : found);
        }
        return decoded(bytes, said);
    }

    private static String decoded(byte[] bytes, @Nullable Charset charset) {
        return new String(bytes, charset == null ? StandardCharsets.UTF_8 : charset);
    }

    /** UTF-16 and UTF-7 may hold nothing but ASCII bytes and still mean something else. */
    private static boolean declaresWide(@Nullable String declared) {
        return declared != null && declared.toLowerCase(Locale.ROOT).startsWith("utf-16");
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    static @Nullable Charset named(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("^[\"']|[\"';]$", "");
        Charset known = KNOWN.get(plain);
        try {
            return known != null || plain.isEmpty() ? known : Charset.forName(plain);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isJapanese(String text) {
        long kana = text.chars().filter(c -> c >= 0x3040 && c < 0x3100).count();
        long rare = text.chars()
                .filter(c -> c >= 0xff61 && c < 0xffa0 || c >= 0xe000 && c < 0xf900)
                .count();
        return kana > 0 && kana > 2 * rare;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasEscape(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0x1b) {
                return true;
            }
        }
        return false;
    }

    /** ESC $ and ESC ( begin the character sets of ISO-2022-JP (RFC 1468). */
    private static boolean hasJapaneseEscape(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == 0x1b
                    && bytes[i + 1] == '$'
                    && (bytes[i + 2] == 'B' || bytes[i + 2] == '@' || bytes[i + 2] == '(')) {
                return true;
            }
        }
        return false;
    }
}
