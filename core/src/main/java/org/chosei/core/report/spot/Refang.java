package org.chosei.core.report.spot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Undoes defanging: {@code hxxp[:]//a[.]example}, {@code a(dot)example}, {@code ａ．example}, {@code a。example} and the like.
 * Single pass with a look-ahead of at most {@value #LONGEST_BRACKET} characters.
 */
public final class Refang {
    private static final int LONGEST_BRACKET = 10;
    private static final int LONGEST_AUTHORITY = 260;
    private static final int FULL_WIDTH = 0xFEE0;
    private static final int OCTETS = 4;
    private static final int LONGEST_ADDRESS = 48;
    private static final String DOTS = ".。[](){}<>dot\\ |";
    private static final String CLOSING = "])}>】〕";
    private static final Map<String, String> BRACKETED = Map.ofEntries(
            Map.entry(".", "."),
            Map.entry("dot", "."),
            Map.entry("ドット", "."),
            Map.entry("@", "@"),
            Map.entry("at", "@"),
            Map.entry("アット", "@"),
            Map.entry("アットマーク", "@"),
            Map.entry(":", ":"),
            Map.entry("://", "://"),
            Map.entry(":/", ":/"),
            Map.entry("//", "//"),
            Map.entry("/", "/"),
            Map.entry("。", "."),
            Map.entry("colon", ":"));
    private static final Map<String, String> SPELLED = Map.of("ドット", ".", "スラッシュ", "/", "点", ".");
    private static final List<String> SCHEMES =
            List.of("hxxp", "h**p", "hxtp", "htxp", "hxxxp", "h--p", "h__p", "http", "ttp", "meow", "fxp", "ftp");

    private final String line;
    private final StringBuilder out;
    private int[] source;
    private int at;

    private Refang(String line) {
        this.line = line;
        this.out = new StringBuilder(line.length());
        this.source = new int[line.length() + 8];
    }

    public static Refanged line(String line) {
        return new Refang(line).refang();
    }

    private Refanged refang() {
        while (at < line.length()) {
            char c = fold(line.charAt(at));
            if (isInvisible(c)) {
                at++;
            } else if (!(c < 0x80 ? startsAscii(c) : startsWide(c))) {
                emit(keeps(line.charAt(at)) ? line.charAt(at) : c, at++);
            }
        }
        return new Refanged(out.toString(), line, Arrays.copyOf(source, out.length()));
    }

    /** Whether an ASCII character began something defanged, which is then written and passed over. */
    private boolean startsAscii(char c) {
        return switch (c) {
            case '[', '(', '{', '<' -> bracket();
            case '\\' -> peek(1) == '.' && skip(1);
            case '.' -> listNumber();
            case '|', '^', '*', '"', '\'', '~' -> framedDot(c);
            case ']', ')' -> endsWithDot() && isHostCharacter(peek(1)) && skip(1);
            case ' ' -> spacedDot();
            case 'h', 'H', 't', 'T', 'm', 'M', 'f', 'F' -> scheme();
            default -> false;
        };
    }

    /** 「１．192.0.2.1」: the wide stop behind a number that leads a line and four more is no dot of the address. */
    private boolean listNumber() {
        boolean leads = line.charAt(at) == '．' && isNumber(out.toString().strip());
        if (!leads || groups(at + 1) < OCTETS) {
            return false;
        }
        emit('.', at);
        emit(' ', at);
        return skip(1);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 2 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** How many numbers stand here with nothing but defanged or plain dots between them. */
    private int groups(int from) {
        int groups = 0;
        boolean within = false;
        for (int i = from; i < Math.min(line.length(), from + LONGEST_ADDRESS); i++) {
            char c = Character.toLowerCase(fold(line.charAt(i)));
            boolean digit = c >= '0' && c <= '9';
            if (!digit && DOTS.indexOf(c) < 0) {
                return groups;
            }
            groups += digit && !within ? 1 : 0;
            within = digit;
        }
        return groups;
    }

    /** {@code a|.|example} and its like. */
    private boolean framedDot(char frame) {
        if (peek(1) != '.' || peek(2) != frame || !isHostCharacter(last()) || !isHostCharacter(peek(3))) {
            return false;
        }
        emit('.', at + 1);
        return skip(3);
    }

    /** A Japanese full stop between two characters of a host name is a dot of that name. */
    private boolean startsWide(char c) {
        if (c == 'ド' || c == 'ス' || c == '点') {
            return spelled();
        }
        if (c == '【' || c == '〔') {
            return bracket();
        }
        if (Character.getType(c) == Character.OTHER_SYMBOL
                && isHostCharacter(last())
                && isHostCharacter(peek(1))
                && isInAuthority()) {
            emit('.', at++);
            return true;
        }
        if ((c == '。' || c == '｡') && isHostCharacter(last()) && isHostCharacter(peek(1))) {
            emit('.', at++);
            return true;
        }
        return false;
    }

    /** 「example ドット com スラッシュ login」: a sign that is spelled out between characters of a host name. */
    private boolean spelled() {
        for (Map.Entry<String, String> name : SPELLED.entrySet()) {
            int after = at + name.getKey().length();
            boolean between = line.startsWith(name.getKey(), at)
                    && isHostCharacter(isBlank(last()) ? beforeBlank() : last())
                    && after < line.length()
                    && isHostCharacter(fold(isBlank(line.charAt(after)) ? peek(after + 1 - at) : line.charAt(after)));
            if (between) {
                replaceSpaced(name.getValue(), after);
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return fold(c) == ' ';
    }

    private char beforeBlank() {
        return out.length() < 2 ? ' ' : out.charAt(out.length() - 2);
    }

    /** Whether a scheme stands before and no path has begun. */
    private boolean isInAuthority() {
        int slash = out.lastIndexOf("/");
        return slash > 1
                && out.length() - slash < LONGEST_AUTHORITY
                && out.charAt(slash - 1) == '/'
                && out.indexOf(" ", slash) < 0;
    }

    private boolean bracket() {
        int limit = Math.min(line.length(), at + LONGEST_BRACKET);
        for (int end = at + 1; end < limit; end++) {
            if (CLOSING.indexOf(fold(line.charAt(end))) >= 0) {
                String meaning = BRACKETED.get(folded(at + 1, end));
                if (meaning == null) {
                    return opensSecureLetter(end);
                }
                replaceSpaced(meaning, end + 1);
                return true;
            }
        }
        return peek(1) == '.' && isHostCharacter(last()) && isHostCharacter(peek(2)) && skip(1);
    }

    /** {@code http[s]://} and {@code http(s)://}: the bracketed letter belongs to the scheme. */
    private boolean opensSecureLetter(int end) {
        if (end == at + 2 && folded(at + 1, end).equals("s") && endsWith("http")) {
            emit('s', at + 1);
            at = end + 1;
            return true;
        }
        return false;
    }

    /** Writes a bracket's meaning; blanks around it go when host characters stand on both sides. */
    private void replaceSpaced(String meaning, int after) {
        int next = after;
        while (next < line.length() && next < after + 2 && line.charAt(next) == ' ') {
            next++;
        }
        boolean joins = next < line.length() && isHostCharacter(fold(line.charAt(next)));
        if (joins && !meaning.equals(":")) {
            for (int i = 0; i < 2 && last() == ' '; i++) {
                out.setLength(out.length() - 1);
            }
        }
        for (int i = 0; i < meaning.length(); i++) {
            emit(meaning.charAt(i), at);
        }
        at = joins ? next : after;
    }

    /** {@code a dot example}, {@code a . example} and blanks before a bracketed dot. */
    private boolean spacedDot() {
        int word = at + 1;
        int end = matches(word, "dot") ? word + 3 : matches(word, ".") ? word + 1 : -1;
        if (end < 0
                || !isHostCharacter(last())
                || end + 1 >= line.length()
                || line.charAt(end) != ' '
                || !isHostCharacter(fold(line.charAt(end + 1)))
                || Character.isUpperCase(line.charAt(end + 1))) {
            return false; // a full stop with a blank before it, and a new sentence
        }
        emit('.', at);
        at = end + 1;
        return true;
    }

    private boolean scheme() {
        if (Character.isLetterOrDigit(last()) && last() < 0x80) {
            return false;
        }
        for (String scheme : SCHEMES) {
            if (matches(at, scheme)) {
                int end = at + scheme.length();
                boolean secure = end < line.length() && Character.toLowerCase(fold(line.charAt(end))) == 's';
                int colon = secure ? end + 1 : end;
                String plain = (scheme.startsWith("f") ? "ftp" : "http") + (secure ? "s" : "");
                if (isColon(colon)) {
                    for (int i = 0; i < plain.length(); i++) {
                        emit(plain.charAt(i), at);
                    }
                    at = colon;
                    return true;
                }
                return false;
            }
        }
        return false;
    }

    /** Whether a colon with slashes begins here, defanged or not. */
    private boolean isColon(int place) {
        int colon = place;
        while (colon < line.length() && colon < place + 3 && "[({ ]".indexOf(line.charAt(colon)) >= 0) {
            colon++;
        }
        if (colon >= line.length() || fold(line.charAt(colon)) != ':') {
            return false;
        }
        int slash = colon + 1;
        while (slash < line.length() && slash < colon + 4 && "])}[( ".indexOf(line.charAt(slash)) >= 0) {
            slash++;
        }
        return slash < line.length() && (fold(line.charAt(slash)) == '/' || line.charAt(slash) == '\\');
    }

    private boolean skip(int characters) {
        at += characters;
        return true;
    }

    private boolean matches(int start, String lowerCase) {
        if (start + lowerCase.length() > line.length()) {
            return false;
        }
        for (int i = 0; i < lowerCase.length(); i++) {
            if (Character.toLowerCase(fold(line.charAt(start + i))) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String folded(int start, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = start; i < end; i++) {
            text.append(fold(line.charAt(i)));
        }
        return text.toString().strip().toLowerCase(Locale.ROOT);
    }

    private void emit(char c, int from) {
        if (out.length() == source.length) {
            source = Arrays.copyOf(source, source.length * 2);
        }
        source[out.length()] = from;
        out.append(c);
    }

    private char last() {
        return out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
    }

    private char peek(int ahead) {
        return at + ahead < line.length() ? fold(line.charAt(at + ahead)) : ' ';
    }

    private boolean endsWithDot() {
        return out.length() > 1 && last() == '.' && isHostCharacter(out.charAt(out.length() - 2));
    }

    private boolean endsWith(String word) {
        return out.length() >= word.length()
                && out.substring(out.length() - word.length()).equalsIgnoreCase(word);
    }

    static char fold(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - FULL_WIDTH);
        }
        return c == '　' || c == '\u00a0' || c == '\t' ? ' ' : c;
    }

    /** A wide bracket that defangs nothing belongs to the prose around an address; a tab parts the cells of a table. */
    private static boolean keeps(char c) {
        return c == '\t' || c == '（' || c == '）' || c == '［' || c == '］' || c == '｛' || c == '｝';
    }

    private static boolean isInvisible(char c) {
        return c >= '\u200b' && c <= '\u200f' || c == '\u2060' || c == '\ufeff' || c == '\u00ad';
    }

    private static boolean isHostCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }
}
