package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chosei.server.Chromium;

/** One window of Debian's Chromium, which notes whatever the content security policy or a script complains about. */
final class Desk implements AutoCloseable {
    private static final Browser BROWSER = browser();
    /** Kana: what is typed may hold Chinese signs and Latin letters in either language. */
    private static final Pattern JAPANESE = Pattern.compile("[\\u3041-\\u30ff]");

    private final List<String> complaints = new ArrayList<>();
    private final String base;
    private final String language;
    private final BrowserContext context;
    private final Page page;

    Desk(String base, String language) {
        this(base, language, "{}");
    }

    /** A window that begins with what another one kept: the cookies of somebody who is signed in. */
    Desk(String base, String language, String kept) {
        this.base = base;
        this.language = language;
        context = BROWSER.newContext(new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setStorageState(kept)
                .setLocale(language.equals("ja") ? "ja-JP" : "en-GB"));
        page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    String language() {
        return language;
    }

    Desk open(String path) {
        page.navigate(base + path);
        return this;
    }

    Desk click(String selector) {
        page.click(selector);
        return this;
    }

    Desk fill(String selector, String text) {
        page.fill(selector, text);
        return this;
    }

    Desk select(String selector, String value) {
        page.selectOption(selector, value);
        return this;
    }

    Desk press(String key) {
        page.waitForLoadState(); // keys are known once the page stands
        page.keyboard().press(key);
        return this;
    }

    /** Opens one of the small forms that a button holds. */
    Desk unfold(String key) {
        return click("details[data-key=%s] > summary".formatted(key));
    }

    String text(String selector) {
        return page.locator(selector).first().textContent();
    }

    /** Waits until the key bar says that this was done. */
    Desk isDone(String told) {
        PlaywrightAssertions.assertThat(page.locator(".undo > span")).containsText(told);
        return this;
    }

    /** Waits until the page says that the last form was refused, and why. */
    Desk isRefused(String why) {
        PlaywrightAssertions.assertThat(page.locator(".notice-bad").first()).containsText(why);
        assertThat(page.locator(".notice-bad .lines").allTextContents())
                .as("a refusal in the reader's language")
                .flatExtracting(text -> text.lines().toList())
                .allMatch(line -> JAPANESE.matcher(line).find() == language.equals("ja"));
        return this;
    }

    /** Keeps a picture of the whole page as it is now, when pictures are asked for by {@code -Dpictures=DIR}. */
    Desk picture(String name) {
        String folder = System.getProperty("pictures");
        if (folder != null) {
            ViewportSize window = page.viewportSize();
            int height = (int) page.evaluate("document.documentElement.scrollHeight");
            page.setViewportSize(window.width, Math.max(window.height, height)); // what is pinned stands at the end
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of(folder, "%s-%s.png".formatted(name, language))));
            page.setViewportSize(window.width, window.height);
        }
        return this;
    }

    /** Everything that keeps people from using the page as it is now (WCAG 2.2 A and AA, best practice). */
    List<String> barriers() {
        int complained = complaints.size();
        // The older way takes no second window to sum up in: no page has frames, and it takes half the time.
        AxeResults results = new AxeBuilder(page).setLegacyMode(true).analyze();
        complaints.subList(complained, complaints.size()).clear(); // axe itself tries what the policy forbids
        return results.getViolations().stream()
                .map(rule -> "%s: %s %s"
                        .formatted(
                                page.url(),
                                rule.getId(),
                                rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getHtml())
                                        .toList()))
                .toList();
    }

    /** Whether the page scrolls sideways in a window of this width. */
    boolean isWiderThan(int width) {
        page.setViewportSize(width, 800);
        return (int) page.evaluate("document.documentElement.scrollWidth") > width;
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    private static Browser browser() {
        Chromium chromium = new Chromium();
        Runtime.getRuntime().addShutdownHook(new Thread(chromium::close));
        return chromium.browser();
    }
}
