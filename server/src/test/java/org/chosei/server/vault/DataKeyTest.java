package org.chosei.server.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataKeyTest {
    private final DataKey key = DataKey.fresh();

    @ParameterizedTest
    @ValueSource(strings = {"", "通報者", "x"})
    void opensWhatItSealed(String text) {
        byte[] sealed = key.seal(text, "here");

        assertThat(key.openText(sealed, "here")).isEqualTo(text);
        assertThat(sealed).hasSize(text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length + DataKey.OVERHEAD);
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(key.seal("text", "here")).isNotEqualTo(key.seal("text", "here"));
    }

    @Test
    void opensNothingOfAnotherKeyAnotherPlaceOrChanged() {
        byte[] sealed = key.seal("text", "here");
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> DataKey.fresh().open(sealed, "here")).isInstanceOf(WrongKey.class);
        assertThatThrownBy(() -> key.open(sealed, "there")).isInstanceOf(WrongKey.class);
        assertThatThrownBy(() -> key.open(changed, "here")).isInstanceOf(WrongKey.class);
        assertThatThrownBy(() -> key.open(new byte[3], "here")).isInstanceOf(WrongKey.class);
    }
}
