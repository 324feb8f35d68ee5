package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Category;
import org.chosei.core.report.Finding;
import org.chosei.core.report.Indicator;
import org.chosei.core.report.Indicator.Mention;
import org.chosei.core.report.Indicator.Place;
import org.chosei.core.report.Indicator.Role;
import org.chosei.core.report.Indicator.Type;
import org.chosei.core.report.Passage;
import org.chosei.core.report.Reason;
import org.chosei.core.report.Understanding;
import org.junit.jupiter.api.Test;

class PaperTest {
    private static final String URL = "http://bad.example/login";

    @Test
    void marksAnAddressWithTheNumberOfItsFinding() {
        Paper paper = paper("See " + URL + " now", indicator(URL, "bad.example", null));

        assertThat(paper.sections().getFirst().lines().getFirst())
                .extracting(Paper.Piece::text, Paper.Piece::number, Paper.Piece::finding)
                .containsExactly(tuple("See ", 0, 0), tuple("hxxp://bad[.]example/login", 1, 1), tuple(" now", 0, 0));
    }

    @Test
    void givesAMentionNoNumber() {
        Paper paper = paper("genuine: bank.example", indicator("bank.example", "bank.example", Mention.GENUINE_SITE));

        assertThat(paper.sections().getFirst().lines().getFirst().getLast().number())
                .isZero();
    }

    @Test
    void keepsEverySignOfTextWithoutAddresses() {
        String text = "<b>一行目</b>\n\n三行目";
        Paper paper = paper(text, indicator(URL, URL, null));

        assertThat(paper.sections().getFirst().lines().stream()
                        .map(line -> line.stream().map(Paper.Piece::text).collect(Collectors.joining()))
                        .collect(Collectors.joining("\n")))
                .isEqualTo(text);
    }

    private static Indicator indicator(
            String original, String value, @org.jspecify.annotations.Nullable Mention mention) {
        return new Indicator(Type.URL, value, original, new Place(0, 0, Passage.Role.SAID), Role.SITE, mention);
    }

    private static Paper paper(String text, Indicator indicator) {
        Finding finding = new Finding(
                Category.PHISHING,
                "P-SITE",
                "bad.example",
                new TreeSet<>(),
                List.of(),
                List.of(indicator),
                List.of(),
                null,
                null);
        return Paper.of(new Understanding(
                Disposition.REPORT,
                new Reason("X", "", ""),
                "ja",
                List.of(new Passage(0, 0, Passage.Role.SAID, text)),
                List.of(indicator),
                List.of(finding),
                List.of(),
                List.of(),
                true));
    }
}
