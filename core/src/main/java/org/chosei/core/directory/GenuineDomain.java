package org.chosei.core.directory;

import com.google.common.net.InternetDomainName;
import java.net.IDN;
import java.util.Locale;

/** A brand's domain as hosts are compared with it: lower-case ASCII. */
final class GenuineDomain {
    private GenuineDomain() {}

    /** @throws BrandRefused of what is no host's name, or a public suffix as {@code co.jp}: below it every site would be genuine */
    static String of(String given) {
        InternetDomainName name = named(given);
        if (name.isRegistrySuffix()) {
            throw new BrandRefused(
                    BrandRefused.Problem.SUFFIX,
                    "domains '%s' is a public suffix, below which anybody registers: wanted the brand's own, as example.co.jp"
                            .formatted(given),
                    given);
        }
        if (name.parts().size() < 2) {
            throw noHost(given);
        }
        return name.toString();
    }

    private static InternetDomainName named(String given) {
        try {
            return InternetDomainName.from(IDN.toASCII(given.strip()).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            BrandRefused refused = noHost(given);
            refused.initCause(e);
            throw refused;
        }
    }

    private static BrandRefused noHost(String given) {
        return new BrandRefused(
                BrandRefused.Problem.DOMAIN,
                "domains '%s' is no host name: wanted the brand's own, as example.co.jp".formatted(given),
                given);
    }
}
