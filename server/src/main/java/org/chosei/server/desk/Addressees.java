package org.chosei.server.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chosei.core.directory.Contact;
import org.chosei.core.directory.Party;
import org.chosei.server.coordination.Ask;
import org.chosei.server.coordination.Proposal;
import org.chosei.server.coordination.Proposing;
import org.chosei.server.web.Defanged;
import org.springframework.stereotype.Component;

/** Whom a handler may ask about incidents: each party once, with what it answers for, the nearest to the site first. */
@Component
class Addressees {
    private final Proposing proposing;

    Addressees(Proposing proposing) {
        this.proposing = proposing;
    }

    /**
     * A party that answers for some of the incidents.
     *
     * @param of the host, address or country that makes it so
     * @param chosen whether it is ticked before anybody chose: of each incident the nearest whose address is verified
     */
    record Addressee(Party party, Set<UUID> incidents, Set<String> of, Proposal.Reason reason, boolean chosen) {

        /** Whether somebody found right where mail to it goes. */
        public boolean isVerified() {
            return verified(party);
        }

        public String address() {
            return party.preferred().map(Contact::address).orElse("");
        }
    }

    List<Addressee> of(Collection<UUID> incidents) {
        Map<UUID, Gathered> parties = new LinkedHashMap<>();
        proposing.proposals(incidents).forEach((incident, proposals) -> {
            boolean chosen = false;
            for (Proposal proposal : proposals) {
                Party party = proposal.party().orElse(null);
                if (party != null) {
                    boolean best = !chosen && verified(party);
                    parties.computeIfAbsent(party.id(), _ -> new Gathered(party, proposal.reason()))
                            .add(incident, proposal.of(), best);
                    chosen |= best;
                }
            }
        });
        return parties.values().stream().map(Gathered::addressee).toList();
    }

    /** What is to be asked of the parties that a handler ticked. */
    List<Ask> asks(Collection<UUID> incidents, Collection<UUID> ticked) {
        return of(incidents).stream()
                .filter(each -> ticked.contains(each.party().id()))
                .map(each -> new Ask(each.party().id(), List.copyOf(each.incidents()), null, null))
                .toList();
    }

    private static boolean verified(Party party) {
        return party.preferred().map(Contact::isVerified).orElse(false);
    }

    private static final class Gathered {
        private final Party party;
        private final Proposal.Reason reason;
        private final Set<UUID> incidents = new LinkedHashSet<>();
        private final Set<String> of = new LinkedHashSet<>();
        private boolean chosen;

        Gathered(Party party, Proposal.Reason reason) {
            this.party = party;
            this.reason = reason;
        }

        void add(UUID incident, String forWhat, boolean best) {
            incidents.add(incident);
            of.add(Defanged.text(forWhat));
            chosen |= best;
        }

        Addressee addressee() {
            return new Addressee(party, new LinkedHashSet<>(incidents), new LinkedHashSet<>(of), reason, chosen);
        }
    }
}
