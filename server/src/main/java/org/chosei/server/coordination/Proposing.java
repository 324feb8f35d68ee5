package org.chosei.server.coordination;

import com.google.common.net.InetAddresses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private static final List<PartyRole> OF_ADDRESSES = List.of(PartyRole.HOSTING, PartyRole.IP_ADMIN);

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
        return Objects.requireNonNull(proposals(List.of(incident), known).get(incident));
    }

    /** Of many at once, in their order. */
    public Map<UUID, List<Proposal>> proposals(Collection<UUID> incidents) {
        return proposals(incidents, List.of());
    }

    private Map<UUID, List<Proposal>> proposals(Collection<UUID> incidents, List<String> known) {
        Map<UUID, CaseFacts> facts = cases.of(incidents);
        Set<String> hosts = new TreeSet<>();
        Set<String> addresses = new TreeSet<>();
        for (CaseFacts one : facts.values()) {
            hosts.add(one.site());
            hosts.addAll(brandDomains(one));
            addresses.addAll(addresses(one, known));
        }
        List<String> inCountries = addresses.stream()
                .flatMap(address -> countries.of(address).stream())
                .distinct()
                .toList();
        List<Party> answering = parties.answering(hosts, addresses, inCountries);
        Map<UUID, List<Proposal>> proposals = new LinkedHashMap<>();
        incidents.forEach(incident ->
                proposals.put(incident, proposals(Objects.requireNonNull(facts.get(incident)), known, answering)));
        return proposals;
    }

    /** @param answering whoever answers for any of what is asked about, and for others too */
    private List<Proposal> proposals(CaseFacts facts, List<String> known, List<Party> answering) {
        List<Proposal> proposals = new ArrayList<>();
        OF_HOSTS.forEach(role -> add(
                proposals,
                role,
                facts.site(),
                Reason.ANSWERS_FOR_HOST,
                answering.stream()
                        .filter(party -> party.covers().domainOf(facts.site()).isPresent())));
        for (String address : addresses(facts, known)) {
            OF_ADDRESSES.forEach(role -> add(
                    proposals,
                    role,
                    address,
                    Reason.ANSWERS_FOR_ADDRESS,
                    answering.stream()
                            .filter(party -> party.covers().networkOf(address).isPresent())));
            countries.of(address).ifPresent(country -> addNational(proposals, country, answering));
        }
        brandDomains(facts)
                .forEach(domain -> add(
                        proposals,
                        PartyRole.BRAND_OWNER,
                        domain,
                        Reason.OWNS_THE_BRAND,
                        answering.stream()
                                .filter(party -> party.covers().domainOf(domain).isPresent())));
        return proposals.stream()
                .distinct()
                .sorted(Comparator.comparing(Proposal::role))
                .toList();
    }

    /** What reports name and what an operator found, the key among them where it is one. */
    private static Set<String> addresses(CaseFacts facts, List<String> known) {
        return Stream.of(known.stream(), facts.addresses().stream(), Stream.of(facts.site()))
                .flatMap(Function.identity())
                .filter(InetAddresses::isInetAddress)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> brandDomains(CaseFacts facts) {
        return facts.brand() == null ? List.of() : facts.brand().domains();
    }

    private static void addNational(List<Proposal> proposals, String country, List<Party> answering) {
        int before = proposals.size();
        add(
                proposals,
                PartyRole.NATIONAL_CSIRT,
                country,
                Reason.COUNTRY_OF_ADDRESS,
                answering.stream()
                        .filter(party -> country.equals(
                                party.covers().country() == null
                                        ? party.country()
                                        : party.covers().country())));
        if (proposals.size() == before) {
            proposals.add(new Proposal(PartyRole.NATIONAL_CSIRT, Optional.empty(), country, Reason.COUNTRY_OF_ADDRESS));
        }
    }

    private static void add(List<Proposal> proposals, PartyRole role, String of, Reason reason, Stream<Party> found) {
        found.filter(party -> party.role() == role)
                .forEach(party -> proposals.add(new Proposal(role, Optional.of(party), of, reason)));
    }
}
