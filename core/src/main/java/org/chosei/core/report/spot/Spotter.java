package org.chosei.core.report.spot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chosei.core.report.Indicator.Type;
import org.chosei.core.report.address.Hostname;
import org.chosei.core.report.address.NetworkAddress;
import org.chosei.core.report.words.Phrase;

/** Finds addresses, names and hashes in a refanged text, each character looked at a bounded number of times. */
public final class Spotter {
    private static final int LONGEST_HOST = 253;
    private static final int BEFORE_VERSION = 18;
    private static final Phrase VERSION_OF = Phrase.ofAnyCase(
            "(?:\\b(?:firmware|version|ver\\.?|build|release|rev\\.?|revision|f/w|fw|patch ?level)|バージョン|ﾊﾞｰｼﾞｮﾝ|ファームウェア|ファームウエア|ファーム|版数|リビジョン|ビルド)\\s?[:：=]?\\s?$");
    private static final char FIRST_LATIN = '\u00c0';
    private static final char LAST_CYRILLIC = '\u052f';
    private static final String BORDERS = ":：=|・*,、;";

    private final Refanged line;
    private final String text;
    private final List<Spot> spots = new ArrayList<>();
    private int at;
    private int noAddressBefore;
    private boolean cell;

    private Spotter(Refanged line) {
        this.line = line;
        this.text = line.text();
    }

    public static List<Spot> spots(Refanged line) {
        Spotter spotter = new Spotter(line);
        spotter.scan();
        return spotter.spots;
    }

    private void scan() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!isWord(c) && c != ':') {
                at++;
            } else if (!url() && !v6()) {
                word();
            }
        }
    }

    private boolean url() {
        int scheme = text.startsWith("http://", at)
                ? 7
                : text.startsWith("https://", at) ? 8 : text.startsWith("ftp://", at) ? 6 : 0;
        if (scheme == 0) {
            return false;
        }
        int start = at;
        cell = isCell(start);
        int hostStart = start + scheme;
        int hostEnd = hostStart;
        while (hostEnd < text.length() && isAuthority(text.charAt(hostEnd))) {
            hostEnd++;
        }
        int user = hostEnd;
        while (user > hostStart && text.charAt(user - 1) != '@') {
            user--; // what stands before the last @ is user info
        }
        Authority authority = Authority.of(text, user, hostEnd);
        if (authority == null) {
            at = hostStart;
            return true;
        }
        int end = authority.end() == hostEnd ? UrlPath.end(text, hostEnd, cell) : authority.end();
        String path = text.substring(authority.end(), end);
        String port = authority.port() == 0 ? "" : ":" + authority.port();
        String value = text.substring(start, hostStart).toLowerCase(Locale.ROOT) + authority.written() + port + path;
        add(Type.URL, value, authority.host(), path, authority.port(), start, end, true);
        return true;
    }

    /** Whether the address stands in a table whose cells are parted by commas. */
    private boolean isCell(int start) {
        return start == 0
                || text.charAt(start - 1) == ','
                || start > 1 && text.charAt(start - 1) == '"' && text.charAt(start - 2) == ',';
    }

    private boolean v6() {
        boolean label = text.charAt(at) == ':' && !text.startsWith("::", at);
        if (label || at < noAddressBefore || at > 0 && isWord(text.charAt(at - 1))) {
            return false;
        }
        int end = at;
        int colons = 0;
        while (end < text.length()
                && (Character.digit(text.charAt(end), 16) >= 0 && text.charAt(end) < 0x80
                        || text.charAt(end) == ':'
                        || text.charAt(end) == '.')) {
            colons += text.charAt(end++) == ':' ? 1 : 0;
        }
        noAddressBefore = end;
        int start = at;
        Optional<AddressV6> address = AddressV6.of(text, start, end, colons);
        address.ifPresent(v6 -> add(Type.IPV6, v6.host(), v6.host(), "", v6.port(), start, v6.end(), false));
        return address.isPresent();
    }

    private void word() {
        int start = at;
        int end = at;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        if (end == start) {
            at++;
            return;
        }
        at = end;
        if (end - start > LONGEST_HOST) {
            return;
        }
        if (end + 1 < text.length() && text.charAt(end) == '@' && isWord(text.charAt(end + 1))) {
            mail(start, end);
            return;
        }
        String word = trimmed(start, end);
        if (word.isEmpty()) {
            return;
        }
        int wordStart = text.indexOf(word.charAt(0), start);
        if (!hash(word, wordStart) && !v4(word, wordStart)) {
            host(word, wordStart);
        }
    }

    private void mail(int start, int at) {
        int end = at + 1;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        this.at = end;
        String host = end - at > LONGEST_HOST ? "" : trimmed(at + 1, end);
        if (host.indexOf('.') > 0 && isAscii(host)) {
            String value = text.substring(start, at) + "@" + host.toLowerCase(Locale.ROOT);
            add(Type.EMAIL, value, "", "", 0, start, at + 1 + host.length(), false);
        }
    }

    private boolean hash(String word, int start) {
        Type type = switch (word.length()) {
            case 32 -> Type.MD5;
            case 40 -> Type.SHA1;
            case 64 -> Type.SHA256;
            default -> null;
        };
        if (type == null
                || !word.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0)
                || word.chars().allMatch(c -> c == word.charAt(0))
                || isCutShort(start + word.length())) {
            return false;
        }
        add(type, word.toLowerCase(Locale.ROOT), "", "", 0, start, start + word.length(), false);
        return true;
    }

    private boolean isCutShort(int end) {
        return text.startsWith("…", end) || text.startsWith("...", end);
    }

    /** An address, also as tcpdump writes it, with its port behind a fifth dot. */
    private boolean v4(String word, int start) {
        if (!Character.isDigit(word.charAt(0))) {
            return false;
        }
        int dots = dots(word);
        if (dots < 3 || dots > 4) {
            return false;
        }
        int cut = dots == 4 ? word.lastIndexOf('.') : word.length();
        Optional<String> address = NetworkAddress.v4(word.substring(0, cut));
        if (address.isPresent() && isVersion(start)) {
            return true;
        }
        if (address.isEmpty()) {
            return dots == 3 && word.chars().allMatch(c -> c == '.' || Character.isDigit(c));
        }
        int end = start + word.length();
        int port = dots == 4 ? Authority.number(word, cut + 1) : 0;
        if (port == 0 && end + 1 < text.length() && (text.charAt(end) == ':' || text.charAt(end) == '/')) {
            port = Authority.number(text, end + 1);
        }
        int pathEnd = port == 0
                        && end + 1 < text.length()
                        && text.charAt(end) == '/'
                        && Character.isLetter(text.charAt(end + 1))
                ? UrlPath.end(text, end, cell)
                : end;
        String path = text.substring(end, pathEnd);
        Type type = path.isEmpty() ? Type.IPV4 : Type.URL;
        add(type, address.get() + path, address.get(), path, port, start, pathEnd, false);
        return true;
    }

    /** Whether it counts versions, as in {@code firmware 2.1.3.8}. */
    private boolean isVersion(int start) {
        return VERSION_OF.standsIn(text.substring(Math.max(0, start - BEFORE_VERSION), start));
    }

    private static int dots(String word) {
        int dots = 0;
        for (int dot = word.indexOf('.'); dot >= 0; dot = word.indexOf('.', dot + 1)) {
            dots++;
        }
        return dots;
    }

    private void host(String word, int start) {
        int dot = word.lastIndexOf('.');
        if (dot <= 0 || word.indexOf("..") >= 0) {
            return;
        }
        int end = start + word.length();
        boolean hasPath = end < text.length() && text.charAt(end) == '/';
        cell = isCell(start);
        boolean defanged = line.isDefanged(start, end);
        Optional<String> name = Hostname.ascii(word)
                .filter(host -> TopLevel.isLikelyHost(host, hasPath || defanged, isAlone(start, end)));
        if (name.isEmpty() || start > 0 && (text.charAt(start - 1) == '/' || text.charAt(start - 1) == '\\')) {
            return;
        }
        int port = end < text.length() && text.charAt(end) == ':' ? Authority.number(text, end + 1) : 0;
        int pathEnd = hasPath ? UrlPath.end(text, end, cell) : end;
        String path = text.substring(end, pathEnd);
        add(hasPath ? Type.URL : Type.DOMAIN, name.get() + path, name.get(), path, port, start, pathEnd, false);
    }

    /** Whether nothing else stands between a line's, label's or cell's borders. */
    private boolean isAlone(int start, int end) {
        int left = start;
        while (left > 0 && text.charAt(left - 1) == ' ') {
            left--;
        }
        int right = end;
        while (right < text.length() && text.charAt(right) == ' ') {
            right++;
        }
        return (left == 0 || BORDERS.indexOf(text.charAt(left - 1)) >= 0)
                && (right == text.length() || BORDERS.indexOf(text.charAt(right)) >= 0);
    }

    private void add(Type type, String value, String host, String path, int port, int start, int end, boolean schemed) {
        spots.add(new Spot(
                type,
                value,
                host,
                path,
                port,
                start,
                end,
                line.originalOf(start, end),
                line.isDefanged(start, end),
                schemed));
        at = Math.max(end, at);
    }

    private String trimmed(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && ".-_".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ".-_".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Letters of other alphabets too: one that looks like an ASCII letter may stand amid a name. */
    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '.'
                || c == '-'
                || c == '_'
                || c >= FIRST_LATIN && c <= LAST_CYRILLIC && Character.isLetter(c);
    }

    private static boolean isAuthority(char c) {
        return c < 0x80
                ? isWord(c) || ":@[]%~!$&*+=".indexOf(c) >= 0
                : Character.isLetterOrDigit(c) || c == 'ー' || c == '・';
    }
}
