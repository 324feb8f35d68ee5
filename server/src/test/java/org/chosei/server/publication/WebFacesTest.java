package org.chosei.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.chosei.server.Chromium;
import org.junit.jupiter.api.Test;

/** What a browser makes of the faces that a report brings with it. */
class WebFacesTest {
    private static final String TEXT = """
            <p>報告件数 4,242</p><p><b>フィッシングサイト</b></p><p class="g">22/tcp</p><p class="g"><b>NICC-IR</b></p>""";

    @Test
    void areAllTakenByABrowser() {
        String page = "<style>%s body { font-family: 'BIZ UDPGothic' } .g { font-family: 'BIZ UDGothic' }</style>%s"
                .formatted(new WebFaces(Typefaces.shipped()).css(TEXT), TEXT);
        try (Chromium chromium = new Chromium()) {
            Page shown = chromium.browser().newPage();
            shown.setContent(page);
            assertThat(shown.evaluate("document.fonts.ready.then(all => [...all].map(face => face.status))"))
                    .isEqualTo(List.of("loaded", "loaded", "loaded", "loaded"));
        }
    }
}
