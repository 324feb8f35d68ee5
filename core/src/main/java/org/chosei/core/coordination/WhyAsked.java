package org.chosei.core.coordination;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Party;

/** Tells a party why it is asked: in which role, and for which of its networks, domains, countries or brands. */
final class WhyAsked {
    private final List<CaseFacts> cases;
    private final Party party;
    private final RequestWords words;

    WhyAsked(List<CaseFacts> cases, Party party, RequestWords words) {
        this.cases = cases;
        this.party = party;
        this.words = words;
    }

    String text() {
        String role = words.word("role." + party.role());
        String matters = switch (party.role()) {
            case NATIONAL_CSIRT -> country().orElse("");
            case BRAND_OWNER -> brands();
            default -> covered();
        };
        return matters.isEmpty() ? words.paragraph("why.unknown", role) : words.paragraph("why.known", role, matters);
    }

    /** Networks before domains: whoever runs the network can act, whatever the name is. */
    private String covered() {
        String networks = listed(cases.stream()
                .flatMap(one -> one.addresses().stream())
                .flatMap(address -> party.covers().networkOf(address).stream()));
        return networks.isEmpty()
                ? listed(cases.stream().flatMap(one -> party.covers().domainOf(one.site()).stream()))
                : networks;
    }

    private static String listed(Stream<String> places) {
        return places.distinct().map(Defang::text).collect(Collectors.joining(", "));
    }

    private Optional<String> country() {
        return Optional.ofNullable(party.covers().country())
                .or(() -> Optional.ofNullable(party.country()))
                .map(code -> Locale.of("", code).getDisplayCountry(Locale.of(words.language())));
    }

    private String brands() {
        return cases.stream()
                .map(CaseFacts::brand)
                .filter(Objects::nonNull)
                .map(this::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String name(Brand brand) {
        return words.language().equals("ja") ? brand.nameJa() : brand.nameEn();
    }
}
