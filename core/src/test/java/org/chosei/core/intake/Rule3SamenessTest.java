package org.chosei.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class Rule3SamenessTest {
    private static final Instant DAY = Instant.parse("2018-10-01T00:00:00Z");

    @Test
    void looksAtTheFourFieldsAndTheParts() {
        byte[] one = digest("a@example.jp", "<1@x>", "text", "more");

        assertThat(digest("a@example.jp", "<1@x>", "text", "more")).isEqualTo(one);
        assertThat(digest("b@example.jp", "<1@x>", "text", "more")).isNotEqualTo(one);
        assertThat(digest("a@example.jp", "<2@x>", "text", "more")).isNotEqualTo(one);
        assertThat(digest("a@example.jp", "<1@x>", "text", "other")).isNotEqualTo(one);
        assertThat(digest("a@example.jp", "<1@x>", "textmore")).isNotEqualTo(one);
    }

    @Test
    void doesNotLookAtTheEndsOfLines() {
        byte[] one = digest("a@example.jp", "<1@x>", "first\r\n\r\nsecond\r\n");

        assertThat(digest("a@example.jp", "<1@x>", "first\n\nsecond")).isEqualTo(one);
        assertThat(digest("a@example.jp", "<1@x>", "first\n\nsecond\n\n")).isEqualTo(one);
        assertThat(digest("a@example.jp", "<1@x>", "first\nsecond\n")).isNotEqualTo(one);
    }

    @Test
    void isTheSameHoweverThePiecesAreCut() {
        Sameness pieces = new Sameness();
        pieces.fields("f", "d", "s", "m");
        for (String piece : new String[] {"a\r", "\n", "\n", "b", "\n"}) {
            byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
            pieces.body(bytes, bytes.length);
        }
        pieces.endOfPart();

        Sameness whole = new Sameness();
        whole.fields("f", "d", "s", "m");
        byte[] bytes = "a\r\n\nb\n".getBytes(StandardCharsets.UTF_8);
        whole.body(bytes, bytes.length);
        whole.endOfPart();

        assertThat(pieces.digest()).isEqualTo(whole.digest());
    }

    @Test
    void decidesForEverWithAMessageIdAndForSevenDaysWithout() {
        Instant justWithin = DAY.plus(Duration.ofDays(7)).minusSeconds(1);

        assertThat(Sameness.decides(true, DAY, DAY, DAY.plus(Duration.ofDays(365))))
                .isTrue();
        assertThat(Sameness.decides(false, DAY, DAY, justWithin)).isTrue();
        assertThat(Sameness.decides(false, DAY, DAY, DAY.plus(Duration.ofDays(7))))
                .isFalse();
        assertThat(Sameness.decides(false, DAY, justWithin, justWithin.plus(Duration.ofDays(6))))
                .isTrue();
    }

    @Test
    void decidesForLessThanSevenDaysBeforeTheEarliestDeliveryToo() {
        Instant weekBefore = DAY.minus(Duration.ofDays(7));

        assertThat(Sameness.decides(false, DAY, DAY, weekBefore.plusSeconds(1))).isTrue();
        assertThat(Sameness.decides(false, DAY, DAY, weekBefore)).isFalse();
        assertThat(Sameness.decides(true, DAY, DAY, weekBefore)).isTrue();
    }

    private static byte[] digest(String from, String messageId, String... parts) {
        Sameness sameness = new Sameness();
        sameness.fields(from, "Mon, 1 Oct 2018 09:00:00 +0900", "subject", messageId);
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            sameness.body(bytes, bytes.length);
            sameness.endOfPart();
        }
        return sameness.digest();
    }
}
