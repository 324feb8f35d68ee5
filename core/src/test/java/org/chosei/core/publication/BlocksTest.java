package org.chosei.core.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlocksTest {

    @Test
    void readsEachKindOfBlock() {
        String text = """
                # 3 傾向 | Trends
                一行目と
                二行目。

                - 一つ
                - 二つ
                注1:: 断り
                名前 || 値
                !table1
                > hxxp://www[.]example/
                """;
        assertThat(Blocks.read(text, Language.JA))
                .containsExactly(
                        new Block.Heading(1, "3 傾向", "Trends"),
                        new Block.Paragraph("一行目と二行目。"),
                        new Block.Items(List.of("一つ", "二つ")),
                        new Block.Note("注1", "断り"),
                        new Block.Rows(List.of(List.of("名前", "値"))),
                        new Block.Place("table1"),
                        new Block.Address("hxxp://www[.]example/"));
    }

    @Test
    void keepsAGivenFigureAsItsLines() {
        assertThat(Blocks.read("```weekly Names | 名前 | count\nA | B\n1 Oct | 3 | 4\n```\n", Language.EN))
                .containsExactly(new Block.Given("weekly", "Names", "名前", "count", List.of("A | B", "1 Oct | 3 | 4")));
    }

    @Test
    void joinsLinesWithASpaceInEnglishOnly() {
        assertThat(Blocks.read("one\ntwo", Language.EN)).containsExactly(new Block.Paragraph("one two"));
    }

    @Test
    void refusesAPassageThatTheDocumentHasNoPlaceFor() {
        assertThatThrownBy(() -> Passages.read("text_ja", "@highlights\n\n@phising\n"))
                .isInstanceOf(ProseRefused.class)
                .hasMessageStartingWith("text_ja, line 3, column 1: the document has no place 'phising'");
    }

    @Test
    void takesALabelWithoutANoteAndAHeadingWithoutABlankForOrdinaryText() {
        assertThat(Blocks.read("注:: \n\n#phishing campaign grew\n\n#見出し\n\n#### four", Language.JA))
                .containsExactly(
                        new Block.Paragraph("注::"),
                        new Block.Paragraph("#phishing campaign grew"),
                        new Block.Paragraph("#見出し"),
                        new Block.Paragraph("#### four"));
    }

    @Test
    void keepsAllOfANoteThatHoldsASecondPairOfColons() {
        assertThat(Blocks.read("注:: a:: b", Language.JA)).containsExactly(new Block.Note("注", "a:: b"));
    }
}
