package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** No page of the desk keeps anybody out: axe finds nothing, in either language and brightness, and nothing scrolls sideways from 360 px. */
@DeskTest
class EveryPageIsForEverybodyTest {
    private static final List<String> PAGES = List.of(
            "/sign-in",
            "/desk?view=PENDING",
            "/desk?view=REPORTS",
            "/desk/incidents",
            "/desk/incidents?q=nothing-fits",
            "/desk/requests",
            "/desk/requests?state=BOUNCED",
            "/desk/requests/due",
            "/desk/quarters/2018Q4",
            "/desk/parties",
            "/desk/enter",
            "/desk/settings",
            "/desk/settings/organisation",
            // hundreds of rows that are written alike: a few of them show as much, in a tenth of the time
            "/desk/settings/brands?word=bank",
            "/desk/settings/users");

    @Autowired
    House house;

    @ParameterizedTest
    @CsvSource({"ja, light", "en, dark"})
    void hasNoBarrierAndNoSidewaysScrolling(String language, String theme) {
        String domain = "everybody-%s.test".formatted(language);
        house.hoster(domain, language);
        UUID report = house.report("login." + domain);
        UUID incident = house.incident("login." + domain).id();
        List<String> pages = new ArrayList<>(PAGES);
        pages.add("/desk/incidents/" + incident);
        pages.add("/desk/reports/" + report);
        pages.add("/desk/requests/new?incident=" + incident);
        try (Desk desk = house.desk(language)) {
            desk.open("/desk?theme=" + theme)
                    .open("/desk/requests/new?incident=" + incident)
                    .press("Enter");
            desk.page().waitForURL(url -> !url.contains("/new"));
            pages.add(desk.page().url().replaceFirst("^http://[^/]*", ""));
            for (String page : pages) {
                desk.page().setViewportSize(1440, 900);
                desk.open(page);
                assertThat(desk.barriers()).isEmpty();
                assertThat(desk.isWiderThan(360)).as(page + " at 360 px").isFalse();
                assertThat(desk.barriers()).isEmpty();
            }
            desk.open("/desk/settings/brands");
            assertThat(desk.isWiderThan(360)).as("all brands at 360 px").isFalse();
        }
    }
}
