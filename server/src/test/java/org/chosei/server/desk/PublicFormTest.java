package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.chosei.server.ServingTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The public site as a reporter meets it, wide and narrow: form, confirmation, back and forth, receipt. */
@ServingTest
class PublicFormTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @ParameterizedTest
    @CsvSource({"ja, 1440", "ja, 390", "en, 1440", "en, 390"})
    void goesFromTheFormToTheReceiptAndBackWithoutASecondReport(String language, int width) {
        try (Desk site = new Desk("http://127.0.0.1:" + port, language)) {
            Page page = site.page();
            page.setViewportSize(width, 900);
            String size = language + (width == 390 ? "-390" : "");
            fits(site.open("/").picture("home-" + size));
            fits(site.open("/report/ics").picture("form-ics-" + size));
            fits(site.open("/report").picture("form-" + size));
            page.click("button[value=check]");
            fits(site.picture("form-error-" + size));
            assertThat(page.locator("[role=alert]").count()).isEqualTo(1);

            fill(page, language, size);
            page.click("button[value=check]");
            fits(site.picture("confirm-" + size));
            page.click("button[value=edit]");
            assertThat(page.inputValue("[name=description]")).contains("Bank " + size);
            assertThat(page.textContent("form")).contains("mail.eml");
            page.fill("[name=organization]", "Example Works " + size);
            page.click("button[value=check]");
            assertThat(page.textContent("main")).contains("Example Works " + size, "mail.eml");

            long before = stored();
            page.click("button[value=send]");
            fits(site.picture("received-" + size));
            String number = page.textContent(".ticket .no");
            page.goBack();
            page.click("button[value=send]");
            assertThat(page.textContent(".ticket .no")).isEqualTo(number);
            assertThat(stored()).isEqualTo(before + 1);
            assertThat(site.complaints()).isEmpty();
        }
    }

    private static void fill(Page page, String language, String size) {
        page.fill("[name=email]", "csirt@works.example");
        page.check("[name=purpose][value=COORDINATION]");
        page.fill("[name=urls]", "hxxp://bank-login[.]example/signin\nhxxps://bank-login[.]test/");
        page.fill("[name=sources]", "203.0.113[.]24");
        page.fill(
                "[name=description]",
                (language.equals("ja")
                                ? "銀行を騙るフィッシングサイトです。12月5日に届いたメールから誘導されました。\n停止の調整をお願いします。"
                                : "A page that imitates a bank. A mail of 5 December led there.\nPlease have it stopped.")
                        + "\nBank " + size);
        page.fill("[name=logs]", "2018-12-05 09:50:12 GET http://bank-login.example/signin 200\n".repeat(3));
        page.setInputFiles(
                "[name=files]",
                new FilePayload("mail.eml", "message/rfc822", "Subject: x\r\n\r\nx".getBytes(StandardCharsets.UTF_8)));
    }

    /** The page never scrolls sideways. */
    private static void fits(Desk site) {
        assertThat(site.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(site.page().url())
                .isEqualTo(true);
    }

    private long stored() {
        Long stored = jdbc.queryForObject("select count(*) from intake.message", Long.class);
        return stored == null ? 0 : stored;
    }
}
