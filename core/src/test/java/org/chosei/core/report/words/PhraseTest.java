package org.chosei.core.report.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A phrase finds what its pattern finds, although it looks at few texts. */
class PhraseTest {
    private static final List<String> PIECES = List.of(
            "scanned",
            "Scanning",
            " our",
            " US",
            "us ",
            "当社",
            "の",
            "を",
            "を探",
            "攻撃し",
            "問い合わせ",
            "問合せ",
            "カード",
            "authorized scan",
            "authoriSed ",
            "scan",
            "of ",
            "port",
            "ports ",
            "23",
            "is",
            " ",
            "\t",
            "。",
            "(",
            ")",
            "[",
            "]",
            "see",
            "seen",
            "Ref",
            "K",
            "İ",
            "^",
            "$",
            "a|b",
            ".");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?:scanned|scanning) (?:our|us)\\b|(?:当社|弊社)(?:の[^。]{0,4})?(?:を|に)[^。]{0,9}(?:探|攻撃し)|seen to",
                "^\\s?[（(](?:of|us)|^[^.]{0,9} (?:scan|see)",
                "問い?合わ?せ(?:先)?|カード$",
                "authori[sz]ed (?:scan|test)|\\bsee\\b|\\bref\\b|of ports?|\\[\\(|a\\|b",
                "(?<![a-z])ports? (?:\\d{1,5}|is)?(?=.)|(?i)\\bscan\\b",
                "(?:a|ab|)(?:us|is){2}|x*",
                "[\\d\\s]{1,3}(?: us)+?[^a-z]$",
            })
    void findsWhatThePatternFinds(String regex) {
        Random random = new Random(7);
        Phrase phrase = Phrase.of(regex);
        Pattern pattern = Pattern.compile(regex);
        Phrase either = Phrase.ofAnyCase(regex);
        Pattern insensitive = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(6); n >= 0; n--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertSame(phrase, pattern, text.toString());
            assertSame(either, insensitive, text.toString());
        }
    }

    private static void assertSame(Phrase phrase, Pattern pattern, String text) {
        Matcher wanted = pattern.matcher(text);
        Matcher found = phrase.firstIn(text);
        boolean stands = wanted.find();
        assertThat(found != null).as(text).isEqualTo(stands);
        if (found != null) {
            assertThat(found.toMatchResult().start()).as(text).isEqualTo(wanted.start());
            assertThat(found.group()).as(text).isEqualTo(wanted.group());
        }
        assertThat(phrase.replacedIn(text, "-")).isEqualTo(pattern.matcher(text).replaceAll("-"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    abc|de?f;abc,def,df
                    (?:scan|probe)(?:s|d)? us;scan us,scand us,scans us,probe us,probes us,probed us
                    x?[a-z]{2}フィッシング;フィッシング
                    (?:の|が)(?:叩|探)?[^。]{0,9}スキャン;スキャン
                    A[BC]\\.;ab.,ac.
                    """)
    void needsTheMostTellingWordOfEachAlternative(String regex, String words) {
        assertThat(NeededWords.of(regex).all()).containsExactlyInAnyOrder(words.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\d{4}", "a?", "abc|[^x]", "(?:abc)*", "(?!abc)"})
    void needsNothingWhereAnAlternativeDoesNot(String regex) {
        assertThat(NeededWords.of(regex).all()).isNull();
    }

    @Test
    void leadsOnlyWhereEachAlternativeDoes() {
        assertThat(NeededWords.of("^a|^(?:b|c)").leads()).isTrue();
        assertThat(NeededWords.of("^a|b").leads()).isFalse();
        assertThat(NeededWords.of("(?:^|x)b").leads()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?<name>a)", "\\Qa\\E", "(a)\\1", "a)b", "[a[bc]]", "(?m)^a", "\uD83D\uDE00?"})
    void refusesWritingThatItDoesNotKnow(String regex) {
        assertThatThrownBy(() -> NeededWords.of(regex)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wordsStandInEitherCaseAndTellTheLastPlace() {
        Words words = Words.of("scan", "偽", "お支払い");
        assertThat(words.lastIn("Scan, SCAN and scam")).isEqualTo(6);
        assertThat(words.lastIn("お支払い 偽")).isEqualTo(5);
        assertThat(words.standIn("お支払")).isFalse();
        assertThat(words.standIn("")).isFalse();
    }
}
