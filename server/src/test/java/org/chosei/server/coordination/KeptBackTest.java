package org.chosei.server.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeptBackTest {

    @Test
    void keepsAnOrganisationHoweverMuchOfItsNameIsSaid() {
        KeptBack kept = new KeptBack();
        kept.keepOrganisation("株式会社ひみつ商事");

        assertThat(kept.disclosure().leaksIn("ひみつ商事から通報がありました")).hasSize(1);
        assertThat(kept.disclosure().leaksIn("㈱ひみつ商事から通報がありました")).hasSize(1);
        assertThat(kept.disclosure().leaksIn("フィッシングサイトの通報がありました")).isEmpty();
    }

    @Test
    void letsTheBrandBeNamedThatTheRequestIsAbout() {
        KeptBack kept = new KeptBack();
        kept.allow(List.of("Sample Bank"));
        kept.keepOrganisation("Sample Bank, Ltd.");

        assertThat(kept.disclosure().leaksIn("A site that imitates Sample Bank"))
                .isEmpty();
        assertThat(kept.disclosure().leaksIn("Sample Bank, Ltd. told us"))
                .as("who reported it")
                .hasSize(1);
    }
}
