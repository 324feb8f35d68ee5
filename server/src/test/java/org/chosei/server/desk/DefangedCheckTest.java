package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.chosei.server.directory.Organisation;
import org.junit.jupiter.api.Test;

class DefangedCheckTest {
    private static final Organisation US = new Organisation(
            "全国インシデント調整センター",
            "National Incident Coordination Centre",
            "NICC",
            "info@nicc.example",
            "",
            "",
            "https://www.nicc.example/",
            "ORG",
            "");

    @Test
    void countsWhatIsDefanged() {
        DefangedCheck check = DefangedCheck.of("hxxp://login[.]test/a\nand 192[.]0[.]2[.]1", US);

        assertThat(check.isClean()).isTrue();
        assertThat(check.defanged()).isEqualTo(2);
    }

    @Test
    void namesWhatAMailProgramWouldMakeALinkOf() {
        assertThat(DefangedCheck.of("See http://login.test/a or www.login.test.", US)
                        .live())
                .containsExactly("http://login.test/a", "www.login.test.");
    }

    @Test
    void leavesOurOwnSiteAlone() {
        assertThat(DefangedCheck.of("https://www.nicc.example/report", US).isClean())
                .isTrue();
    }
}
