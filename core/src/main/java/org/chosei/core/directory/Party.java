package org.chosei.core.directory;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One that can be asked to act, and how it is reached.
 *
 * @param country ISO 3166 code; null where only an address is known
 * @param language {@code ja} or {@code en}, in which it is written to
 * @param contacts the preferred first
 */
public record Party(
        UUID id,
        PartyRole role,
        String name,
        @Nullable String country,
        String language,
        Coverage covers,
        List<Contact> contacts,
        String note) {

    public Party {
        contacts = List.copyOf(contacts);
        if (country != null && !country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "Country '%s' of party '%s' is no code: wanted two capital letters, as JP"
                            .formatted(country, name));
        }
        if (!language.equals("ja") && !language.equals("en")) {
            throw new IllegalArgumentException(
                    "Language '%s' of party '%s' has no templates: wanted ja or en".formatted(language, name));
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("A party has no name: wanted the name that it is known by");
        }
    }

    public Optional<Contact> preferred() {
        return contacts.stream().findFirst();
    }

    /**
     * What a party answers for.
     *
     * @param domains it and every name below it
     * @param networks as {@code 192.0.2.0/24}
     * @param names as registration data write it
     * @param country of a national CSIRT
     */
    public record Coverage(
            List<String> domains,
            List<String> networks,
            List<String> names,
            @Nullable String country) {
        public static final Coverage NOTHING = new Coverage(List.of(), List.of(), List.of(), null);

        public Coverage {
            domains = List.copyOf(domains);
            networks = List.copyOf(networks);
            names = List.copyOf(names);
        }

        /** Which of the domains a host is, or lies in; the nearest. */
        public Optional<String> domainOf(String host) {
            return domains.stream()
                    .filter(domain -> host.equals(domain) || host.endsWith("." + domain))
                    .max(Comparator.comparingInt(String::length));
        }

        /** Which of the networks an address lies in; the smallest. */
        public Optional<String> networkOf(String address) {
            IPAddress wanted = new IPAddressString(address).getAddress();
            return networks.stream()
                    .filter(network -> contains(new IPAddressString(network).getAddress(), wanted))
                    .max(Comparator.comparingInt(network -> Objects.requireNonNullElse(
                            new IPAddressString(network).getNetworkPrefixLength(), Integer.MAX_VALUE)));
        }

        private static boolean contains(@Nullable IPAddress network, @Nullable IPAddress address) {
            return network != null && address != null && network.toPrefixBlock().contains(address);
        }
    }
}
