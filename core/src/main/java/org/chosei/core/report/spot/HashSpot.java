package org.chosei.core.report.spot;

import java.util.Locale;
import java.util.Optional;
import org.chosei.core.report.Indicator.Type;
import org.jspecify.annotations.Nullable;

/** The digest of a sample in hexadecimal digits, written out whole. */
final class HashSpot {
    private HashSpot() {}

    static Optional<Spot> of(Word word) {
        Type type = type(word.text().length());
        if (type == null || !isDigest(word.text()) || isCutShort(word)) {
            return Optional.empty();
        }
        String value = word.text().toLowerCase(Locale.ROOT);
        return Optional.of(Spot.in(word.line(), type, value, "", "", 0, word.start(), word.end(), false));
    }

    private static @Nullable Type type(int length) {
        return switch (length) {
            case 32 -> Type.MD5;
            case 40 -> Type.SHA1;
            case 64 -> Type.SHA256;
            default -> null;
        };
    }

    private static boolean isDigest(String word) {
        return word.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0)
                && !word.chars().allMatch(c -> c == word.charAt(0));
    }

    private static boolean isCutShort(Word word) {
        String text = word.line().text();
        return text.startsWith("…", word.end()) || text.startsWith("...", word.end());
    }
}
