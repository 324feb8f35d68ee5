package org.chosei.core.report.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of phrases say what a class asks for, and where they are wrong they say so. */
class PhraseBookTest {
    private static final String TABLE = "phrases.txt";

    @Test
    void anyWayOfSayingItIsFound() {
        Phrase phrase = phrase("[sold] as written", "# Sold.", "    for \\$\\d+", "    ^売れ");

        assertThat(phrase.standsIn("it went for $12")).isTrue();
        assertThat(phrase.standsIn("売れた")).isTrue();
        assertThat(phrase.standsIn("for \\$d")).isFalse();
    }

    @Test
    void aWayRefersToListsAboveIt() {
        Phrase phrase = phrase(
                "{town}",
                "# Towns.",
                "    京都",
                "    大阪",
                "",
                "{from}",
                "# From a town.",
                "    from {town}",
                "    {town}から",
                "",
                "[came] as written",
                "# Somebody came.",
                "    {from}(?: today){0,2}$");

        assertThat(phrase.standsIn("from 京都 today")).isTrue();
        assertThat(phrase.standsIn("大阪から")).isTrue();
        assertThat(phrase.standsIn("京都")).isFalse();
        assertThat(phrase.standsIn("from 奈良")).isFalse();
    }

    @Test
    void theHeadTellsWhetherCaseMatters() {
        assertThat(phrase("[us] any case", "# We.", "    Us").standsIn("US")).isTrue();
        assertThat(phrase("[us] as written", "# We.", "    Us").standsIn("US")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"    us\"                                       | t line 1: 'us' stands below no head",
                "\"[us]\"                                         | t line 1: '[us]' is no [name] any case",
                "\"[us] any case/    us\"                         | t line 2: 'us' wants a line behind # first",
                "\"[us] any case/# We./    us \"                  | t line 3: a way of 'us' begins or ends with a blank",
                "\"[us] any case/# We./     us\"                  | t line 3: a way of 'us' begins or ends with a blank",
                "\"[us] any case/# We./  us\"                     | t line 3: '  us' is no [name] any case",
                "\"[us] any case/# We./    {our} us\"             | t line 3: there is no list {our} above",
                "\"{us}/# We./    us {us}\"                       | t line 3: there is no list {us} above",
                "\"{us}/# We./    us\"                            | t line 1: no way below refers to the list {us}",
                "\"[us] any case/# We.\"                          | t line 1: no way of saying 'us' stands below",
                "\"[us] any case/# We./    us/[us] any case\"     | t line 4: '[us] any case' stands there twice",
                "\"[us] any case/# We./    we/    (us\"           | t line 4: phrase [us] is no pattern",
                "\"[us] any case/# We./    we/    us)\"           | t line 4: phrase [us] is no pattern",
                "\"[us] any case/# We./    we/    [us\"           | t line 4: phrase [us] is no pattern",
                "\"[us] any case/# We./    we/    \\R\"           | t line 4: phrase [us] is no pattern",
                "\"[them] any case/# They./    them\"             | t holds no phrase [us], only [them]",
            })
    void whatIsWrongIsNamedWithItsLine(String lines, String fault) {
        assertThatThrownBy(() -> new PhraseBook("t", List.of(lines.split("/"))).phrase("us"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(fault);
    }

    @Test
    void halvesOfAGroupOnTwoLinesAreNoWays() {
        PhraseBook book = new PhraseBook("t", List.of("[us] any case", "# We.", "    (?:us", "    we)"));

        assertThatThrownBy(book::checkWays).hasMessageStartingWith("t line 3: phrase [us] is no pattern");
    }

    @Test
    void whatNobodyAsksForIsNamedWithItsLine() {
        PhraseBook book = new PhraseBook(
                "t", List.of("[us] any case", "# We.", "    us", "", "[them] as written", "# They.", "    them"));
        book.phrase("us");

        assertThat(book.unasked()).containsExactly("t line 5: [them]");
    }

    @Test
    void aClassWithoutATableBesideItIsTold() {
        assertThatThrownBy(() -> PhraseBook.of(String.class)).hasMessageContaining("there is no java/lang/phrases.txt");
    }

    @TestFactory
    Stream<DynamicTest> everyPhraseOfABookIsUsedAndEveryUseExists() throws Exception {
        return rooms().map(room -> DynamicTest.dynamicTest(room.getFileName().toString(), () -> {
            PhraseBook book = null;
            for (Class<?> asking : classesIn(room)) {
                book = PhraseBook.of(asking);
            }
            assertThat(book).as("classes beside %s", room.resolve(TABLE)).isNotNull();
            assertThat(book.unasked()).isEmpty();
            book.checkWays();
        }));
    }

    private static Phrase phrase(String... lines) {
        return new PhraseBook("t", List.of(lines))
                .phrase(Stream.of(lines)
                        .filter(line -> line.startsWith("["))
                        .map(line -> line.substring(1, line.indexOf(']')))
                        .findFirst()
                        .orElseThrow());
    }

    private static Stream<Path> rooms() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.walk(shipped())) {
            return files.filter(file -> file.endsWith(TABLE)).map(Path::getParent).sorted().toList().stream();
        }
    }

    /** The classes of a room, which ask for their phrases when they are first used. */
    private static List<Class<?>> classesIn(Path room) throws Exception {
        String name = shipped().relativize(room).toString().replace('/', '.');
        try (Stream<Path> files = Files.list(room)) {
            List<Class<?>> classes = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String simple = file.getFileName().toString();
                if (simple.endsWith(".class") && !simple.startsWith("package-info")) {
                    classes.add(Class.forName(name + '.' + simple.substring(0, simple.length() - ".class".length())));
                }
            }
            return classes;
        }
    }

    private static Path shipped() throws URISyntaxException {
        return Path.of(PhraseBook.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }
}
