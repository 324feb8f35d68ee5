package org.chosei.core.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenTest {

    @Test
    void isFoundAnywhereInASubject() {
        assertThat(Token.numbersIn("Re: [ORG#12345678] phishing / ORG#00000042"))
                .containsExactly("12345678", "00000042");
    }

    @Test
    void isFoundInFullWidth() {
        assertThat(Token.numbersIn("RE：ＯＲＧ＃１２３４５６７８ の件")).containsExactly("12345678");
    }

    @Test
    void isFoundHoweverItIsWrittenAndWhateverStandsBeforeTheSign() {
        assertThat(Token.numbersIn("re: [org#12345678] and [NICC-2#00000042]")).containsExactly("12345678", "00000042");
        assertThat(Token.standsIn("re: [nicc#12345678] a page", "NICC")).isTrue();
        assertThat(Token.standsIn("Case#20181005 a page", "NICC")).isFalse();
    }

    @Test
    void hasExactlyEightDigits() {
        assertThat(Token.numbersIn("ORG#1234567 ORG#123456789")).isEmpty();
    }

    @Test
    void standsInASubjectOnce() {
        assertThat(Token.before("ORG#12345678", "[ORG#12345678] news")).isEqualTo("[ORG#12345678] news");
        assertThat(Token.before("ORG#12345678", "news")).isEqualTo("[ORG#12345678] news");
    }
}
