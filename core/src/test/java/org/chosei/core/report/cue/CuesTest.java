package org.chosei.core.report.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CuesTest {

    /** A stored reason is told by its code. */
    @Test
    void givesEachCueACodeOfItsOwn() throws IOException {
        assertThat(lines()).extracting(line -> line[0]).doesNotHaveDuplicates();
    }

    @Test
    void namesEachWordOnceInAGroup() throws IOException {
        for (String[] line : lines()) {
            for (String group : line[4].split(" &(?=[ !])")) {
                assertThat(group.replaceFirst("^!", "").strip().split("\\|"))
                        .as(line[0])
                        .doesNotHaveDuplicates();
            }
        }
    }

    private static List<String[]> lines() throws IOException {
        try (InputStream in = Cues.class.getResourceAsStream("cues.tsv")) {
            return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "改ざん等の被害はありません, false",
        "侵入された形跡は確認されておりません, false",
        "個人情報の漏えいはございません, false",
        "no sign of a defacement was found, false",
        "the page was not defaced, false",
        "トップページが改ざんされました, true",
        "改ざんされたページはまだ削除されていません, true",
        "改ざんではないかと思います, true",
        "フィッシングではないでしょうか, true"
    })
    void hearsWhatIsSaidNotToBe(String sentence, boolean tells) {
        assertThat(Cues.shipped().in(sentence).stream()
                        .anyMatch(cue -> cue.topic().category().isPresent() && cue.strong()))
                .isEqualTo(tells);
    }
}
