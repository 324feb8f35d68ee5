package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.chosei.core.incident.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From a new report whose site somebody known answers for to the request that left: R, then Ctrl+Enter. */
@DeskTest
class AReportNeedsThreeKeysTest {
    @Autowired
    House house;

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void asksTheKnownHosterAndGoesBackToTheQueue(String language) throws Exception {
        String domain = "three-keys-%s.test".formatted(language);
        house.hoster(domain, language);
        UUID report = house.report("login." + domain);
        try (Desk desk = house.desk(language)) {
            desk.open("/desk/reports/%s?view=REPORTS".formatted(report));
            assertThat(desk.text(".prop .key .tag"))
                    .as(".test is no public name")
                    .isEqualTo(house.text(language, "desk.special-use"));

            desk.press("r");
            desk.page().waitForURL("**/desk/requests/*");
            assertThat(desk.text("main")).contains(house.text(language, "desk.disclosure.ok"), "abuse@" + domain);
            desk.press("Control+Enter");
            desk.page().waitForURL("**/desk");

            desk.isDone(house.text(language, "desk.done.approved"));
        }
        MimeMessage sent = house.sentTo("abuse@" + domain);
        assertThat(sent.getSubject()).containsPattern(House.TOKEN);
        assertThat((String) sent.getContent()).contains("login[.]three-keys");
        assertThat(house.incident("login." + domain).status()).isEqualTo(Status.COORDINATING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void walksConfirmsAndUndoesByKeys(String language) {
        UUID first = house.report("walk-1-%s.test".formatted(language));
        UUID second = house.report("walk-2-%s.test".formatted(language));
        try (Desk desk = house.desk(language)) {
            desk.open("/desk/reports/%s?view=REPORTS".formatted(first));

            desk.press("j");
            desk.page().waitForURL("**/%s?**".formatted(second));
            desk.press("k");
            desk.page().waitForURL("**/%s?**".formatted(first));
            desk.press("Enter");
            desk.page().waitForURL("**/%s?**".formatted(second));
            desk.isDone(house.text(language, "disposition.REPORT"));
            desk.press("z");

            desk.isDone(house.text(language, "desk.done.undone"));
            desk.press("?");
            assertThat(desk.page().isVisible(".app-bar .keys-all")).isTrue();
            desk.press("Escape");
            assertThat(desk.page().isVisible(".app-bar .keys-all")).isFalse();
        }
    }
}
