package org.chosei.core.coordination;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a text that leaves the house must not hold, as long as the reporter has not allowed it (invariant 5): name, address,
 * organisation and hosts of the reporter, and whole sentences of what was written to us.
 */
public record Disclosure(List<Secret> secrets) {
    /** Shorter pieces of a sentence are ordinary words. */
    private static final int LATIN_SENTENCE = 24;
    /** Japanese says in a syllable's sign what takes Latin letters two or three. */
    private static final int SENTENCE = 16;

    private static final Pattern SENTENCE_END = Pattern.compile("[\\n\\r。!?！？]|[.．] ");

    private static final Pattern ADDRESSES = Pattern.compile("\\S*[./]\\S*[./]\\S*");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{N}\\p{P}\\p{S} ]+");

    public Disclosure {
        secrets = List.copyOf(secrets);
    }

    public enum Kind {
        NAME,
        ADDRESS,
        ORGANISATION,
        HOST,
        REPORT_TEXT
    }

    /** One thing to keep. */
    public record Secret(Kind kind, String value) {}

    /** Where a text gives away one. */
    public record Leak(Kind kind, String value) {}

    /** What of it stands in the text, however it is spaced, cased, widened or defanged; empty when the text may go. */
    public List<Leak> leaksIn(String text) {
        String plain = plain(text);
        String unspaced = plain.replaceAll("\\s+", "");
        return secrets.stream()
                .flatMap(secret -> (secret.kind() == Kind.REPORT_TEXT
                                ? quoted(unspaced, secret.value())
                                : Stream.of(secret.value()).filter(value -> names(plain, value)))
                        .map(value -> new Leak(secret.kind(), value)))
                .distinct()
                .toList();
    }

    private static boolean names(String plain, String value) {
        String wanted = plain(value).strip();
        if (wanted.length() < (LATIN.matcher(wanted).matches() ? 3 : 2)) {
            return false;
        }
        for (int at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1)) {
            if (!LATIN.matcher(wanted).matches() || isApart(plain, at, at + wanted.length())) {
                return true;
            }
        }
        return false;
    }

    /** Latin words count only whole: "Ann" does not stand in "channel". */
    private static boolean isApart(String plain, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(plain.charAt(from - 1)))
                && (to == plain.length() || !Character.isLetterOrDigit(plain.charAt(to)));
    }

    /** A sentence is told apart from the addresses in it: those are what the request is about. */
    private static Stream<String> quoted(String unspaced, String reportText) {
        return SENTENCE_END
                .splitAsStream(reportText)
                .map(String::strip)
                .filter(sentence -> isQuoted(unspaced, plain(sentence)));
    }

    private static boolean isQuoted(String unspaced, String sentence) {
        String words = ADDRESSES.matcher(sentence).replaceAll("").replaceAll("\\s+", "");
        return words.length() >= (LATIN.matcher(words).matches() ? LATIN_SENTENCE : SENTENCE)
                && unspaced.contains(words);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("[.]", ".")
                .replace("[:]", ":")
                .replace("[@]", "@")
                .replace("hxxp", "http");
    }
}
