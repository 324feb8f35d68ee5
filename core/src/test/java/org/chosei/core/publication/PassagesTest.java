package org.chosei.core.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassagesTest {

    @ParameterizedTest
    @ValueSource(ints = {0x0b, 0x0c, 0x1b, 0x85, 0xfffe, 0xd800})
    void refusesWhatNoPageShowsWithLineAndColumn(int code) {
        String sign = Character.toString(code);
        assertThatThrownBy(() -> Passages.written("text_ja", "@phishing\n\t𠮷" + sign + "b"))
                .isInstanceOf(ProseRefused.class)
                .hasMessage(
                        "text_ja, line 2, column 3: the character U+%04X cannot be printed: delete it, or put a line break in its place",
                        code);
    }

    @Test
    void takesTabsAndLineBreaks() {
        assertThat(Passages.written("text_en", "@phishing\r\na\tb\nc").of("phishing"))
                .isEqualTo("\na\tb\nc\n");
    }

    /** Where one stands already the edition has to come out. */
    @Test
    void readsATextThatWasKeptWithOneAsIfABlankStoodThere() {
        assertThat(Passages.read("text_en", "@phishing\na\u000bb\u001bc\ufffed").of("phishing"))
                .isEqualTo("\na b c d\n");
    }
}
