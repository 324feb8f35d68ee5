package org.chosei.core.report.refang;

/** The dot of a name or an address as people hide it without brackets, or write it in another script. */
final class DefangedDot {
    private static final int OCTETS = 4;
    private static final int LONGEST_ADDRESS = 48;
    private static final int LONGEST_LABEL = 63;
    /** Of the first part of what countries register under, as co and com. */
    private static final int LONGEST_SUFFIX = 3;

    private static final String DOTS = ".。[](){}<>dot\\ |";

    private DefangedDot() {}

    /** {@code a.]example}: a bracket that was only closed. */
    static boolean closing(Rewriting line) {
        return line.endsWithHostAndDot() && line.isHostAt(line.at() + 1) && line.skip(1);
    }

    /** {@code a|.|example} and its like. */
    static boolean framed(char frame, Rewriting line) {
        int at = line.at();
        return line.peek(at + 1) == '.'
                && line.peek(at + 2) == frame
                && Letters.isHost(line.last())
                && line.isHostAt(at + 3)
                && line.replace(".", at + 3);
    }

    /** {@code a dot example}, {@code a . example}; a full stop with a blank before it and a large letter behind ends a sentence. */
    static boolean spaced(Rewriting line) {
        int word = line.at() + 1;
        int end = line.matches(word, "dot") ? word + 3 : line.peek(word) == '.' ? word + 1 : -1;
        return end > 0
                && !(line.peek(word) == '.' && isWholeName(line, end + 1))
                && Letters.isHost(line.last())
                && end + 1 < line.length()
                && line.written(end) == ' '
                && line.isHostAt(end + 1)
                && !Character.isUpperCase(line.written(end + 1))
                && line.replace(".", end + 1);
    }

    /** Whether a name stands here with dots of its own, {@code shown as . login.example}, and not the end of one, {@code example . co.jp}. */
    private static boolean isWholeName(Rewriting line, int from) {
        int end = from;
        while (end < from + LONGEST_LABEL && isOfName(line.peek(end))) {
            end++;
        }
        return end - from > LONGEST_SUFFIX
                && line.peek(end) == '.'
                && isOfName(line.peek(end + 1))
                && !Letters.isDigit(line.peek(from))
                && !line.endsWith("www");
    }

    /** Letters of other alphabets too, as look-alike names have them. */
    private static boolean isOfName(char c) {
        return Letters.isHost(c) || Character.isLetter(c);
    }

    /** 「１．192.0.2.1」: the wide stop behind a number that leads a line and four more is no dot of the address. */
    static boolean ofList(Rewriting line) {
        return line.written(line.at()) == '．'
                && line.isListNumber()
                && numbers(line, line.at() + 1) >= OCTETS
                && line.replace(". ", line.at() + 1);
    }

    /** A Japanese full stop or a picture of a dot between two characters of a host name is a dot of that name. */
    static boolean wide(char c, Rewriting line) {
        boolean stop = c == '。' || c == '｡';
        boolean picture = Character.getType(c) == Character.OTHER_SYMBOL;
        return (stop || picture)
                && Letters.isHost(line.last())
                && line.isHostAt(line.at() + 1)
                && (stop || line.isInAuthority())
                && line.replace(".", line.at() + 1);
    }

    /** How many numbers stand here with nothing but defanged or plain dots between them. */
    private static int numbers(Rewriting line, int from) {
        int numbers = 0;
        boolean within = false;
        for (int i = from; i < Math.min(line.length(), from + LONGEST_ADDRESS); i++) {
            char c = Character.toLowerCase(line.peek(i));
            if (!Letters.isDigit(c) && DOTS.indexOf(c) < 0) {
                return numbers;
            }
            numbers += Letters.isDigit(c) && !within ? 1 : 0;
            within = Letters.isDigit(c);
        }
        return numbers;
    }
}
