package org.chosei.server.coordination;

import com.google.common.net.InetAddresses;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.chosei.core.coordination.CaseFacts;
import org.chosei.core.directory.Party;
import org.chosei.core.directory.PartyRole;
import org.chosei.server.coordination.Proposal.Reason;
import org.chosei.server.directory.Countries;
import org.chosei.server.directory.Parties;
import org.springframework.stereotype.Component;

/**
 * Proposes whom to ask about an incident, nearest to the site first: site administrator, hosting, network, platform, registrar,
 * registry, the national CSIRT of the address's country. A host whose address nobody knows has no country, whatever its TLD.
 */
@Component
public class Proposing {
    private static final List<PartyRole> OF_HOSTS = List.of(
            PartyRole.SITE_ADMIN, PartyRole.HOSTING, PartyRole.PLATFORM, PartyRole.REGISTRAR, PartyRole.REGISTRY);

    private final CaseFactsStore cases;
    private final Parties parties;
    private final Countries countries;

    Proposing(CaseFactsStore cases, Parties parties, Countries countries) {
        this.cases = cases;
        this.parties = parties;
        this.countries = countries;
    }

    /** @param known addresses of the site that the operator has looked up; may be empty */
    public List<Proposal> proposals(UUID incident, List<String> known) {
        CaseFacts facts = Objects.requireNonNull(cases.of(List.of(incident)).get(incident));
        String site = facts.key().replaceFirst("/.*$", "");
        Set<String> addresses = new TreeSet<>(known);
        Stream.concat(facts.addresses().stream(), Stream.of(site))
                .filter(InetAddresses::isInetAddress)
                .forEach(addresses::add);
        List<Proposal> proposals = new ArrayList<>();
        OF_HOSTS.forEach(role -> add(proposals, role, parties.forHost(role, site), site, Reason.ANSWERS_FOR_HOST));
        for (String address : addresses) {
            add(
                    proposals,
                    PartyRole.HOSTING,
                    parties.forAddress(PartyRole.HOSTING, address),
                    address,
                    Reason.ANSWERS_FOR_ADDRESS);
            add(
                    proposals,
                    PartyRole.IP_ADMIN,
                    parties.forAddress(PartyRole.IP_ADMIN, address),
                    address,
                    Reason.ANSWERS_FOR_ADDRESS);
            countries.of(address).ifPresent(country -> addNational(proposals, country));
        }
        if (facts.brand() != null) {
            facts.brand()
                    .domains()
                    .forEach(domain -> add(
                            proposals,
                            PartyRole.BRAND_OWNER,
                            parties.forHost(PartyRole.BRAND_OWNER, domain),
                            domain,
                            Reason.OWNS_THE_BRAND));
        }
        return proposals.stream()
                .distinct()
                .sorted((a, b) -> a.role().compareTo(b.role()))
                .toList();
    }

    private void addNational(List<Proposal> proposals, String country) {
        List<Party> teams = parties.nationalCsirts(country);
        add(proposals, PartyRole.NATIONAL_CSIRT, teams, country, Reason.COUNTRY_OF_ADDRESS);
        if (teams.isEmpty()) {
            proposals.add(new Proposal(PartyRole.NATIONAL_CSIRT, Optional.empty(), country, Reason.COUNTRY_OF_ADDRESS));
        }
    }

    private static void add(List<Proposal> proposals, PartyRole role, List<Party> found, String of, Reason reason) {
        found.forEach(party -> proposals.add(new Proposal(role, Optional.of(party), of, reason)));
    }
}
