package org.chosei.core.report.spot;

import java.util.Optional;
import org.chosei.core.report.Indicator.Type;
import org.chosei.core.report.address.NetworkAddress;
import org.chosei.core.report.words.Phrase;

/** An IPv4 address, also as tcpdump writes it, with its port behind a fifth dot; with a path it is a URL without scheme. */
final class AddressV4 {
    private static final int BEFORE_VERSION = 18;
    private static final Phrase VERSION_OF = Phrase.ofAnyCase(
            "(?:\\b(?:firmware|version|ver\\.?|build|release|rev\\.?|revision|f/w|fw|patch ?level)|バージョン|ﾊﾞｰｼﾞｮﾝ|ファームウェア|ファームウエア|ファーム|版数|リビジョン|ビルド)\\s?[:：=]?\\s?$");

    private AddressV4() {}

    static Optional<Spot> spot(Word word) {
        int dots = Character.isDigit(word.text().charAt(0)) ? word.dots() : 0;
        if (dots < 3 || dots > 4) {
            return Optional.empty();
        }
        int cut = dots == 4 ? word.text().lastIndexOf('.') : word.text().length();
        return NetworkAddress.v4(word.text().substring(0, cut))
                .filter(address -> !isVersion(word))
                .map(address -> spot(address, port(word, cut), word));
    }

    private static int port(Word word, int cut) {
        int behindDot = cut == word.text().length() ? 0 : Authority.number(word.text(), cut + 1);
        return behindDot == 0 && (word.isBefore(':') || word.isBefore('/')) ? word.numberBehind() : behindDot;
    }

    private static Spot spot(String address, int port, Word word) {
        String text = word.line().text();
        boolean hasPath = port == 0 && word.isBefore('/') && Character.isLetter(text.charAt(word.end() + 1));
        int end = hasPath ? UrlPath.end(text, word.end(), word.start()) : word.end();
        String path = text.substring(word.end(), end);
        Type type = path.isEmpty() ? Type.IPV4 : Type.URL;
        return Spot.in(word.line(), type, address + path, address, path, port, word.start(), end, false);
    }

    /** Whether it counts versions, as in {@code firmware 2.1.3.8}. */
    private static boolean isVersion(Word word) {
        return VERSION_OF.standsIn(
                word.line().text().substring(Math.max(0, word.start() - BEFORE_VERSION), word.start()));
    }
}
