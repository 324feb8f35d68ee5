package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The directory, the brands, who we are and who signs in are kept by forms that keep what was typed when they refuse. */
@DeskTest
class SettingsAreSavedTest {
    @Autowired
    House house;

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void savesAPartyVerifiesItChangesItAndTakesItOff(String language) {
        String name = "Saved Hosting " + language;
        try (Desk desk = house.desk(language)) {
            desk.open("/desk/parties")
                    .fill("#name", name)
                    .fill("#addresses", "abuse-%s@saved.example".formatted(language));
            desk.fill("#networks", "192.0.2.0").click("form[action$='/parties'] button");
            desk.isRefused("192.0.2.0").isRefused(house.text(language, "desk.refused.kept"));
            assertThat(desk.page().inputValue("#name")).isEqualTo(name);

            desk.fill("#networks", "192.0.2.0/24").click("form[action$='/parties'] button");
            desk.open("/desk/parties?word=" + name);
            desk.click("form[action$='/verify'] button");
            desk.isDone(house.text(language, "desk.done.verified"));

            desk.open("/desk/parties?word=" + name).click("tbody th a");
            assertThat(desk.page().inputValue("#networks")).isEqualTo("192.0.2.0/24");
            desk.click("details.panel > summary")
                    .fill("#retire-reason", "closed down")
                    .click("form[action$='/retire'] button");
            desk.isDone(house.text(language, "desk.done.retired"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void takesTheGoodLinesOfACsvAndNamesTheOthers(String language) {
        String csv = """
                role,name,country,addresses
                HOSTING,Csv Hosting %1$s,JP,abuse@csv-%1$s.example
                NOBODY,Wrong %1$s,JP,wrong@csv-%1$s.example
                """.formatted(language);
        try (Desk desk = house.desk(language)) {
            desk.open("/desk/parties").fill("#csv", csv).click("form[enctype] button");

            desk.isRefused("NOBODY").picture("csv");
            assertThat(desk.text(".notice-bad"))
                    .contains(house.text(language, "desk.imported.partly", 1, 1))
                    .doesNotContain(house.text(language, "desk.refused"));
            assertThat(desk.text("table")).contains("Csv Hosting " + language).doesNotContain("Wrong " + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void savesABrandAndRefusesABadCodeAndDomain(String language) {
        try (Desk desk = house.desk(language)) {
            desk.open("/desk/settings/brands")
                    .fill("#code", "No Good")
                    .fill("#nameJa", "見本" + language)
                    .fill("#nameEn", "Sample " + language)
                    .click("form[action$='/brands'] button");
            desk.isRefused("No Good");
            assertThat(desk.page().inputValue("#nameEn")).isEqualTo("Sample " + language);

            desk.fill("#code", "sample-" + language).fill("#domains", "com").click("form[action$='/brands'] button");
            desk.isRefused(house.text(language, "directory.brand-refused.SUFFIX", "com"));

            desk.fill("#domains", "sample-%s.example".formatted(language)).click("form[action$='/brands'] button");
            desk.open("/desk/settings/brands?word=sample-" + language);
            assertThat(desk.text("table")).contains("見本" + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void savesWhoWeAreAndRefusesABadPrefix(String language) {
        try (Desk desk = house.desk(language)) {
            desk.open("/desk/settings/organisation").fill("#prefix", "org!").click("main form button");
            desk.isRefused("org!");
            assertThat(desk.page().inputValue("#prefix")).isEqualTo("org!");

            desk.fill("#prefix", "ORG").fill("#phone", "+81-3-0000-0001").click("main form button");
            desk.isDone(house.text(language, "desk.saved"));
            assertThat(desk.page().inputValue("#phone")).isEqualTo("+81-3-0000-0001");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void makesAUserAndATokenAndRefusesATakenName(String language) {
        try (Desk desk = house.desk(language)) {
            desk.open("/desk/settings/users").fill("#name", "jiro-" + language).fill("#shownName", "Jiro " + language);
            desk.click("form[action$='/users'] button");
            assertThat(desk.text("[data-once]")).contains("/welcome/");

            desk.open("/desk/settings/users").fill("#name", "jiro-" + language).fill("#shownName", "Another");
            desk.click("form[action$='/users'] button");
            desk.isRefused(house.text(language, "account.problem.taken", "jiro-" + language));
            assertThat(desk.page().inputValue("#shownName")).isEqualTo("Another");

            String row = "tr:has(code:text-is('jiro-%s')) ".formatted(language);
            desk.open("/desk/settings/users").click(row + "form[action$='/disable'] button");
            assertThat(desk.text(row)).contains(house.text(language, "account.disabled"));
            desk.click(row + "form[action$='/enable'] button");
            assertThat(desk.text(row)).contains(house.text(language, "account.invited"));
            assertThat(desk.text("[data-once]")).contains("/welcome/");

            desk.open("/desk/settings/users").fill("#token-name", "forms").click("form[action$='/tokens'] button");
            assertThat(desk.text("[data-once]")).isNotBlank();
        }
    }
}
