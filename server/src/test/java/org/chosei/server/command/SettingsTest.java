package org.chosei.server.command;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @ParameterizedTest
    @CsvSource({
        "CHOSEI_ZONE,Mars/Base,'a time zone, as Asia/Tokyo'",
        "CHOSEI_ZONE,'','a time zone, as Asia/Tokyo'",
        "CHOSEI_COUNTRY,JPN,'the two capital letters of a country, as JP'",
        "CHOSEI_COUNTRY,jp,'the two capital letters of a country, as JP'",
        "CHOSEI_COUNTRY,QQ,'the two capital letters of a country, as JP'",
        "CHOSEI_PROXY,yes,'native behind a proxy, else none'"
    })
    void namesTheSettingTheValueAndWhatWasWanted(String name, String value, String wanted) {
        assertThatThrownBy(() -> Settings.require(Map.of(name, value)))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("%s is '%s': wanted %s; correct it in the environment", name, value, wanted);
    }

    @Test
    void takesWhatTheGuideNames() {
        assertThatCode(() -> Settings.require(
                        Map.of("CHOSEI_ZONE", "Asia/Tokyo", "CHOSEI_COUNTRY", "KR", "CHOSEI_PROXY", "native")))
                .doesNotThrowAnyException();
        assertThatCode(() -> Settings.require(Map.of("CHOSEI_ZONE", "+09:00"))).doesNotThrowAnyException();
        assertThatCode(() -> Settings.require(Map.of())).doesNotThrowAnyException();
    }
}
