package org.chosei.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.chosei.core.publication.Language;
import org.chosei.core.publication.Passages;
import org.chosei.server.Chromium;
import org.junit.jupiter.api.Test;

class ReportOnANarrowScreenTest {

    @Test
    void isReadWithoutScrollingSidewaysAndShowsItsQuarterOnTheCover() {
        try (Chromium chromium = new Chromium();
                Page page = chromium.browser().newPage()) {
            for (Language language : Language.values()) {
                page.setContent(new Typesetting(
                                EditionFilesTest.edition(language),
                                Passages.read("default", Texts.of("passages", language)),
                                Typefaces.shipped())
                        .screen(new WebFaces(Typefaces.shipped())));
                for (int width : new int[] {390, 1280}) {
                    page.setViewportSize(width, 844);
                    assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .as("%s at %d px", language, width)
                            .isEqualTo(width);
                    assertThat((int) page.evaluate(
                                    "Math.ceil(document.querySelector('.cover .plot').getBoundingClientRect().right)"))
                            .as("the end of the cover's chart, %s at %d px", language, width)
                            .isLessThanOrEqualTo(width);
                }
            }
        }
    }
}
