package org.chosei.server.desk;

import inet.ipaddr.IPAddressString;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.chosei.core.directory.Party;
import org.chosei.core.directory.PartyRole;
import org.chosei.server.directory.Parties;
import org.springframework.stereotype.Component;

/** Whom a handler may ask about an incident: first those who answer for its site or address, then everybody in the directory. */
@Component
class PartyChoice {
    private final Parties parties;

    PartyChoice(Parties parties) {
        this.parties = parties;
    }

    /** Those who answer for the incident, in the order of the ladder; then the others. */
    record Choice(List<Party> answering, List<Party> others) {}

    Choice of(IncidentRow incident) {
        Map<UUID, Party> answering = new LinkedHashMap<>();
        incident.keys().stream()
                .map(key -> key.split("/", 2)[0])
                .flatMap(host -> Arrays.stream(PartyRole.values()).flatMap(role -> responsible(role, host)))
                .forEach(party -> answering.putIfAbsent(party.id(), party));
        return new Choice(
                List.copyOf(answering.values()),
                parties.all().stream()
                        .filter(party -> !answering.containsKey(party.id()))
                        .toList());
    }

    private Stream<Party> responsible(PartyRole role, String host) {
        boolean address = new IPAddressString(host).getAddress() != null;
        return (address ? parties.forAddress(role, host) : parties.forHost(role, host)).stream();
    }
}
