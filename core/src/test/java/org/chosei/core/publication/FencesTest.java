package org.chosei.core.publication;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FencesTest {

    @Test
    void takesFiguresThatCanBeDrawn() {
        assertThatCode(() -> Fences.check("cases", """
                        ```weekly Names | 名前 | number
                        A | B
                        1 Oct | 14 | 0
                        ```
                        ```structure Parts
                        A | to | B
                        ```
                        ```source Page
                        any line | at all
                        ```
                        """)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                ```weekly N\\nA\\n1 Oct | x\\n```;        cases, line 3, column 1: '1 Oct | x' cannot be drawn: wanted a label and 1 whole numbers
                ```weekly N\\nA | B\\n1 Oct | 14\\n```;   cases, line 3, column 1: '1 Oct | 14' cannot be drawn: wanted a label and 2 whole numbers
                ```structure N\\nA | B\\n```;            cases, line 2, column 1: 'A | B' cannot be drawn: wanted from | label | to
                ```structur N\\nA | to | B\\n```;        cases, line 1, column 1: '```structur N' cannot be drawn: wanted source, structure or weekly
                ```weekly N\\nA\\n```;                   cases, line 3, column 1: '```' cannot be drawn: wanted lines to draw
                text\\n\\n```source N\\n<a>;              cases, line 3, column 1: the figure is not closed
                """)
    void namesTheLineThatCannotBeDrawn(String text, String message) {
        assertThatThrownBy(() -> Fences.check("cases", text.replace("\\n", "\n")))
                .isInstanceOf(ProseRefused.class)
                .hasMessageStartingWith(message);
    }
}
