package org.chosei.core.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be written into a draft. */
class DraftRequestTest {
    private static final DraftRequest DRAFT = new DraftRequest(
            UUID.randomUUID(),
            "12345678",
            MessageKind.REQUEST,
            List.of(),
            List.of(),
            "en",
            "[ORG#12345678] a page",
            "text",
            List.of());

    @ParameterizedTest
    @ValueSource(strings = {"a\tpage", "a\r\npage", "a \n page"})
    void makesOneLineOfASubject(String subject) {
        assertThat(DRAFT.withText(subject, "text").subject()).isEqualTo("a page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u001bpage", "a\u0085page", "a\u0000page"})
    void refusesASubjectThatNoHeaderCanHold(String subject) {
        assertThatThrownBy(() -> DRAFT.withText(subject, "text"))
                .isInstanceOf(DraftRefused.class)
                .hasMessageContaining("control character");
    }

    @Test
    void refusesEmptyWords() {
        assertThatThrownBy(() -> DRAFT.withText(" ", "text")).isInstanceOf(DraftRefused.class);
        assertThatThrownBy(() -> DRAFT.withText("a page", "\n")).isInstanceOf(DraftRefused.class);
    }
}
