package org.chosei.core.report.brand;

import static org.assertj.core.api.Assertions.assertThat;

import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Brands;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hosts and words with the brand that they name; none where nothing certain tells one. */
class BrandSpotterTest {
    private static final BrandSpotter SPOTTER = BrandSpotter.of(Brands.shipped());

    @ParameterizedTest
    @CsvSource({
        "amazon.account-verify.example, amazon",
        "amaz0n-co-jp.example, amazon",
        "xn--mazon-3ve.example, amazon",
        "applegardenriver.abc.example, apple",
        "rakuten-card.login.example, rakutencard",
        "smbc-card.com.verify.example, smbccard",
        "secure-mizuho.q16.example, mizuho",
        "amaozn.example, amazon",
        "green-garden.example,",
        "pineapple.example,",
        "mail.zephyr.example,",
        "my-page.garden.example,",
        "online-shop.example,",
        "hotel75.example,",
        "hotel.garden.example,",
        "live1.example,",
        "livehouse.garden.example,",
        "office-kobayashi.example,",
        "office365-login.example, microsoft",
        "live.com.verify.example, microsoft"
    })
    void namesTheBrandOfAHost(String host, String code) {
        assertThat(SPOTTER.inHost(host).map(Brand::code).orElse(null)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "ＬＩＮＥを騙るサイト, line",
        "オンラインバンキングの偽サイト,",
        "みずほ銀行を装う, mizuho",
        "三井住友カードの偽サイト, smbccard",
        "they chase the money,",
        "customers of Chase, chase",
        "楽天銀行, rakutenbank"
    })
    void namesTheBrandsOfAText(String text, String code) {
        assertThat(SPOTTER.inText(text).stream().map(Brand::code).findFirst().orElse(null))
                .isEqualTo(code);
    }
}
