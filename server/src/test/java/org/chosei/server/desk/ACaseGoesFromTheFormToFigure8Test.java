package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One case the whole way: form, receipt, queue, request, mail, reply, close, figure 8. */
@DeskTest
class ACaseGoesFromTheFormToFigure8Test {
    @Autowired
    House house;

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void countsItAsNotifiedOnce(String language) throws Exception {
        String domain = "case-%s.test".formatted(language);
        house.hoster(domain, language);
        try (Desk desk = house.desk(language)) {
            house.send();
            long before = figure8(desk);
            String number = submit(desk, "http://login.%s/".formatted(domain));
            house.settle();

            desk.open("/desk/incidents?q=" + number.replace("#", "%23"));
            assertThat(desk.text(".paper")).contains("hxxp://login." + domain.replace(".test", "[.]test"));
            desk.press("r");
            desk.page().waitForURL("**/desk/requests/*");
            desk.press("Control+Enter").isDone(house.text(language, "desk.done.approved"));
            MimeMessage asked = house.sentTo("abuse@" + domain);
            UUID reply = house.answer(asked, "abuse@" + domain, "The site was taken down.");
            desk.open("/desk/incidents/" + house.incident("login." + domain).id());
            assertThat(desk.text(".time"))
                    .contains(house.text(language, "answer.UNTOLD"), "Hoster of " + domain, "Re: ");

            desk.open("/desk/reports/%s?view=REPLIES".formatted(reply)).picture("reply");
            assertThat(desk.text("#filed"))
                    .contains("Hoster of " + domain, "login." + domain.replace(".test", "[.]test"))
                    .containsPattern(House.TOKEN);
            assertThat(desk.page().inputValue("#meaning")).isEmpty();
            desk.select("#meaning", "FIXED").click("#filed form button");
            desk.isDone(house.text(language, "answer.FIXED"));
            desk.click("#filed a[href$='#stoppedAt']").fill("#close-reason", "404");
            desk.click("form[action$='/close'] button");
            desk.isDone(house.text(language, "desk.done.closed"));

            assertThat(desk.text(".head")).contains(house.text(language, "status.CLOSED"));
            assertThat(figure8(desk)).isEqualTo(before + 1);
        }
    }

    private static String submit(Desk desk, String url) {
        desk.open("/report").fill("[name=email]", "reporter@company.example").fill("[name=urls]", url);
        desk.fill(
                "[name=description]",
                desk.language().equals("ja")
                        ? "銀行を騙るフィッシングサイトです。停止の調整をお願いします。"
                        : "This phishing site imitates a bank. Please have it stopped.");
        desk.click("button[value=check]").click("button[value=send]");
        return desk.text(".ticket .no");
    }

    /** How many phishing incidents of this quarter were notified. */
    private long figure8(Desk desk) {
        desk.open("/desk/quarters");
        return Long.parseLong(desk.page()
                .locator("section:has(h2:text-is('%s')) tr:has-text('%s') td"
                        .formatted(
                                house.text(desk.language(), "desk.handling"),
                                house.text(desk.language(), "category.PHISHING")))
                .first()
                .textContent());
    }
}
