package org.chosei.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chosei.core.intake.ReceivedTime.Doubt;
import org.chosei.core.intake.ReceivedTime.Hop;
import org.junit.jupiter.api.Test;

class Rule2ReceivedTimeTest {
    private static final Instant LAST_SECOND_OF_OCTOBER = Instant.parse("2018-10-31T14:59:59Z");
    private static final Instant EARLIER = Instant.parse("2018-10-31T14:00:00Z");
    private static final Instant NOW = Instant.parse("2019-01-16T01:00:00Z");
    private static final List<Hop> HOPS = List.of(
            new Hop("inner.nicc.example", null),
            new Hop("mx.nicc.example", LAST_SECOND_OF_OCTOBER),
            new Hop("elsewhere.example", EARLIER));

    @Test
    void isWhatTheDoorKnows() {
        assertThat(ReceivedTime.of(EARLIER, HOPS, Set.of(), NOW, NOW))
                .isEqualTo(new ReceivedTime(EARLIER, Optional.empty()));
    }

    @Test
    void isTheTopmostLineThatTellsATime() {
        assertThat(ReceivedTime.of(null, HOPS, Set.of(), EARLIER, NOW).at()).isEqualTo(LAST_SECOND_OF_OCTOBER);
    }

    @Test
    void believesNoLineOfAHostThatIsNotTrusted() {
        assertThat(ReceivedTime.of(null, HOPS, Set.of("elsewhere.example"), NOW, NOW)
                        .at())
                .isEqualTo(EARLIER);
    }

    @Test
    void isDateWhereNoLineCanBeBelieved() {
        assertThat(ReceivedTime.of(null, List.of(), Set.of(), EARLIER, NOW).at())
                .isEqualTo(EARLIER);
    }

    @Test
    void isTheImportsTimeAndFlaggedWhenMissingOrInTheFuture() {
        assertThat(ReceivedTime.of(null, List.of(), Set.of(), null, NOW))
                .isEqualTo(new ReceivedTime(NOW, Optional.of(Doubt.UNKNOWN)));
        assertThat(ReceivedTime.of(null, List.of(), Set.of(), NOW.plusSeconds(3600), NOW))
                .isEqualTo(new ReceivedTime(NOW, Optional.of(Doubt.IN_FUTURE)));
    }
}
