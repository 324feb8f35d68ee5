package org.chosei.core.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com",
                "co.jp",
                "not a domain",
                "",
                "localhost",
                "https://kumo.example/",
                "192.0.2.1",
                "*.kumo.example"
            })
    void refusesADomainThatIsNobodysOwn(String domain) {
        assertThatThrownBy(() -> brand(List.of(), List.of(domain)).checked())
                .isInstanceOf(BrandRefused.class)
                .hasMessageContaining("domains '%s'", domain)
                .hasMessageContaining("wanted the brand's own, as example.co.jp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "あ", "k."})
    void refusesASpellingThatStandsInAnyText(String alias) {
        assertThatThrownBy(() -> brand(List.of(alias), List.of()).checked())
                .isInstanceOf(BrandRefused.class)
                .hasMessageContaining("aliases '%s'", alias)
                .hasMessageContaining("wanted two letters or more");
    }

    @Test
    void writesDomainsAsHostsAreCompared() {
        assertThat(brand(List.of(" クモ "), List.of("Kumo.EXAMPLE", "蜘蛛.jp", "myshopify.com"))
                        .checked())
                .isEqualTo(brand(List.of("クモ"), List.of("kumo.example", "xn--zc2ave.jp", "myshopify.com")));
    }

    private static Brand brand(List<String> aliases, List<String> domains) {
        return new Brand("kumo", "クモ", "Kumo", aliases, domains, Origin.DOMESTIC, Sector.OTHER);
    }
}
