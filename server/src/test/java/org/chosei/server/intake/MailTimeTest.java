package org.chosei.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the times in Date and Received are read. */
class MailTimeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            Wed, 31 Oct 2018 20:00:00 +0900            | 2018-10-31T11:00:00Z
            Wed, 31 Oct 2018 20:00:00 +0900 (JST)      | 2018-10-31T11:00:00Z
            Wed, 31 Oct 2018 20:00:00 JST              | 2018-10-31T11:00:00Z
            31 Oct 2018 20:00:00 JST (Tokyo)           | 2018-10-31T11:00:00Z
            Wed, 31 Oct 2018 20:00 KST                 | 2018-10-31T11:00:00Z
            Wed, 31 Oct 2018 20:00:00 CEST             | 2018-10-31T18:00:00Z
            Wed, 31 Oct 2018 20:00:00 GMT              | 2018-10-31T20:00:00Z
            Wed, 31 Oct 2018 20:00:00 EST              | 2018-11-01T01:00:00Z
            Wed, 31 Oct 2018 20:00:00                  | 2018-10-31T20:00:00Z
            yesterday                                  | none
            """)
    void areReadWithTheOffsetTheirZoneNames(String written, @Nullable Instant read) {
        assertThat(MailTime.of(written)).isEqualTo(read);
    }
}
