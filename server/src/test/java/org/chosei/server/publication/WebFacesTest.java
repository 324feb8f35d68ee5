package org.chosei.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a browser makes of the faces that a report brings with it. */
class WebFacesTest {
    private static final String TEXT = """
            <p>報告件数 4,242</p><p><b>フィッシングサイト</b></p><p class="g">22/tcp</p><p class="g"><b>NICC-IR</b></p>""";

    @Test
    void areAllTakenByABrowser() {
        String page = "<style>%s body { font-family: 'BIZ UDPGothic' } .g { font-family: 'BIZ UDGothic' }</style>%s"
                .formatted(new WebFaces(Typefaces.shipped()).css(TEXT), TEXT);
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox")))) {
            Page shown = browser.newPage();
            shown.setContent(page);
            assertThat(shown.evaluate("document.fonts.ready.then(all => [...all].map(face => face.status))"))
                    .isEqualTo(List.of("loaded", "loaded", "loaded", "loaded"));
        }
    }
}
