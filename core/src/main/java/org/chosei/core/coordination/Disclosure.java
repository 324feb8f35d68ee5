package org.chosei.core.coordination;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chosei.core.report.Reading;

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

    /** What stands between blanks or Japanese letters; with two stops or slashes in it, it is an address. */
    private static final Pattern WORD = Pattern.compile("[!-~]+");

    private static final Pattern IN_HOST = Pattern.compile("[a-z0-9-][.@/][a-z0-9]");

    private static final int SIGNS_OF_ADDRESS = 2;
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
        String beside = withoutHosts(plain);
        String words = unspaced(withoutAddresses(plain));
        return secrets.stream()
                .flatMap(secret -> (secret.kind() == Kind.REPORT_TEXT
                                ? quoted(words, secret.value())
                                : Stream.of(secret)
                                        .filter(one -> names(plain, beside, one))
                                        .map(Secret::value))
                        .map(value -> new Leak(secret.kind(), value)))
                .distinct()
                .toList();
    }

    /** An organisation is told apart from the hosts of the same name, which the request may be about. */
    private static boolean names(String plain, String beside, Secret secret) {
        return switch (secret.kind()) {
            case NAME -> names(plain, secret.value()) || PersonName.isAddressed(plain, plain(secret.value()));
            case ORGANISATION -> names(secret.value().contains(".") ? plain : beside, secret.value());
            default -> names(plain, secret.value());
        };
    }

    private static boolean names(String plain, String value) {
        String wanted = plain(value).strip();
        boolean latin = LATIN.matcher(wanted).matches();
        if (wanted.length() < (latin ? 3 : 2)) {
            return false;
        }
        if (!latin) {
            return unspaced(plain).contains(unspaced(wanted));
        }
        for (int at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1)) {
            if (isApart(plain, at, at + wanted.length())) {
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
    private static Stream<String> quoted(String words, String reportText) {
        return SENTENCE_END
                .splitAsStream(reportText)
                .map(String::strip)
                .filter(sentence -> isQuoted(words, unspaced(withoutAddresses(plain(sentence)))));
    }

    private static boolean isQuoted(String words, String sentence) {
        return sentence.length() >= (LATIN.matcher(sentence).matches() ? LATIN_SENTENCE : SENTENCE)
                && words.contains(sentence);
    }

    private static String withoutHosts(String plain) {
        return WORD.matcher(plain)
                .replaceAll(
                        word -> IN_HOST.matcher(word.group()).find() ? " " : Matcher.quoteReplacement(word.group()));
    }

    private static String withoutAddresses(String plain) {
        return WORD.matcher(plain)
                .replaceAll(word ->
                        word.group().chars().filter(c -> c == '.' || c == '/').count() < SIGNS_OF_ADDRESS
                                ? Matcher.quoteReplacement(word.group())
                                : "");
    }

    private static String unspaced(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** As it was meant, in letters of one width and case, blanks single, a company's kind written out. */
    private static String plain(String text) {
        return Normalizer.normalize(Reading.refanged(text), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("(株)", "株式会社")
                .replace("(有)", "有限会社")
                .replaceAll("\\s+", " ");
    }
}
