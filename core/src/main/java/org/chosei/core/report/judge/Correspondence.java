package org.chosei.core.report.judge;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chosei.core.post.Token;
import org.chosei.core.report.Letter;
import org.chosei.core.report.ReadingPolicy;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/**
 * What a letter answers, told before it is laid out: what an answer to us quotes is ours.
 *
 * @param tokens public numbers that the subject holds
 * @param answers Message-IDs that it answers
 */
record Correspondence(List<String> tokens, List<String> answers) {
    private static final PhraseBook PHRASES = PhraseBook.of(Correspondence.class);
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,400}>");
    private static final Pattern QUOTED_NUMBER =
            Pattern.compile("(?m)^[>＞]\\s{0,3}[^\\n]{0,80}\\b[A-Z][A-Z0-9-]{0,15}#\\d{8}\\b");

    private static final Pattern QUOTED_SENDER = Pattern.compile(
            "(?mi)^(?:[>＞] {0,3}|[-_]{2,20} ?(?:original message|元のメッセージ) ?[-_]{0,20}\\r?\\n {0,3})(?:from|差出人|送信者) {0,2}[:：]([^\\n]{1,160})");

    /** Behind a host: more of its name, not the end of a sentence. */
    private static final Pattern GOES_ON = Pattern.compile("[\\w-]|\\.\\w");

    /** A subject that says that the letter was passed on before it was answered. */
    private static final Phrase PASSED_ON = Phrase.ofAnyCase("(?:^|[:：\\s])(?:fw|fwd|転送)\\s?[:：]");

    /** Words by which somebody hands us what others wrote to them. */
    private static final Phrase PASSING_ON = PHRASES.phrase("passing-on");

    /** Words by which an answer hands us what it quotes, whatever thread it stands in. */
    private static final Phrase HANDED_TO_US = PHRASES.phrase("handed-to-us");

    /** Words by which the writer corrects what they quote. */
    private static final Phrase CORRECTS_ITSELF = PHRASES.phrase("corrects-itself");

    static Correspondence of(Letter letter) {
        List<String> answers = Stream.of("in-reply-to", "references")
                .flatMap(name -> letter.all(name).stream())
                .flatMap(value -> MESSAGE_ID.matcher(value).results())
                .map(found -> found.group())
                .distinct()
                .toList();
        return new Correspondence(Token.numbersIn(letter.subject()), answers);
    }

    /** The letter laid out; an answer whose own words tell of nothing new is taken as one to us, for what it quotes was said before. */
    Scene scene(Letter letter, ReadingPolicy policy) {
        if (!tokens.isEmpty() || quotesUs(letter, policy)) {
            return Scene.of(letter, true);
        }
        if (!answers.isEmpty()) {
            Scene own = Scene.of(letter, true);
            return own.reporterSays(HANDED_TO_US) || own.reporterSays(CORRECTS_ITSELF) ? Scene.of(letter, false) : own;
        }
        if (letter.isAnswer() && !PASSED_ON.standsIn(letter.subject())) {
            Scene own = Scene.of(letter, true);
            if (tellsNothing(own) && !own.reporterSays(CORRECTS_ITSELF)) {
                return own;
            }
        }
        return Scene.of(letter, false);
    }

    /** An answer whose thread was lost still quotes us, if one of our addresses stands in it. */
    private static boolean quotesUs(Letter letter, ReadingPolicy policy) {
        boolean quoted = letter.parts().stream()
                .anyMatch(p -> p.isText()
                        && p.text().indexOf('#') >= 0
                        && QUOTED_NUMBER.matcher(p.text()).find());
        return quoted
                || quotesMailOf(policy.ownDomains(), letter)
                || letter.isAnswer()
                        && policy.ownDomains().stream()
                                .anyMatch(domain -> letter.parts().stream()
                                        .anyMatch(p -> p.isText() && namesOneAt(domain, p.text())));
    }

    /** A quotation that begins with one of our addresses as its sender. */
    private static boolean quotesMailOf(Set<String> domains, Letter letter) {
        return letter.parts().stream()
                .filter(Letter.Part::isText)
                .flatMap(part -> QUOTED_SENDER.matcher(part.text()).results())
                .anyMatch(sender -> domains.stream().anyMatch(domain -> namesOneAt(domain, sender.group(1))));
    }

    /** Whether an address of this domain stands in the text; {@code csirt.example.test} is none of {@code csirt.example}. */
    private static boolean namesOneAt(String domain, String text) {
        for (int at = text.indexOf("@" + domain); at >= 0; at = text.indexOf("@" + domain, at + 1)) {
            if (!GOES_ON.matcher(text)
                    .region(at + 1 + domain.length(), text.length())
                    .lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static boolean tellsNothing(Scene own) {
        return !own.reporterSays(PASSING_ON)
                && own.statements().stream()
                        .filter(Statement::isReportersOwn)
                        .allMatch(s -> s.categories(false).isEmpty() && s.log() == null);
    }
}
