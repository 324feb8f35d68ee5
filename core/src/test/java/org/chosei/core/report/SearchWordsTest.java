package org.chosei.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void findsJapaneseNamesByTheirParts() {
        assertThat(SearchWords.of("架空銀行を騙る")).contains("架空", "銀行", "騙る");
        assertThat(SearchWords.query("架空銀行")).isEqualTo("'架空' & '空銀' & '銀行'");
    }

    @Test
    void findsHostsByEachDomainAboveThem() {
        assertThat(SearchWords.of("login.bank.example.com/shop"))
                .contains("login.bank.example.com", "example.com", "shop");
        assertThat(SearchWords.query("Example.COM")).isEqualTo("'example.com':*");
    }

    @Test
    void asksForNothingWhereNothingWasTyped() {
        assertThat(SearchWords.query(" '!& ")).isEmpty();
    }

    @Test
    void readsFullWidthAsPlain() {
        assertThat(SearchWords.of("ＶＩＳＡ")).containsExactly("visa");
    }
}
