package org.chosei.server.rehearsal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chosei.core.directory.Party;
import org.chosei.core.directory.PartyRole;
import org.chosei.core.directory.Scope;
import org.chosei.core.rehearsal.Handled;
import org.chosei.core.rehearsal.PlannedIncident;
import org.chosei.core.report.Category;
import org.chosei.server.coordination.Approving;
import org.chosei.server.coordination.Ask;
import org.chosei.server.coordination.Drafting;
import org.chosei.server.coordination.FollowUps;
import org.chosei.server.coordination.Verifying;
import org.chosei.server.directory.Parties;
import org.chosei.server.post.Transport;
import org.springframework.stereotype.Component;

/** The handlers of an afternoon: one mail for each party, kind of incident and ground, approved and sent. */
@Component
class Asking {
    private static final String HOME = "JP";
    private static final int MOST_IN_ONE = 12;
    /** Whom to ask next, rung by rung: no role twice, so that no party is asked twice about one incident. */
    private static final List<List<PartyRole>> LADDER = List.of(
            List.of(PartyRole.HOSTING, PartyRole.IP_ADMIN),
            List.of(PartyRole.REGISTRAR, PartyRole.NATIONAL_CSIRT),
            List.of(PartyRole.PLATFORM),
            List.of(PartyRole.REGISTRY));
    /** The same for what has no name that a registrar could do anything about. */
    private static final List<List<PartyRole>> LADDER_OF_ADDRESSES = List.of(
            List.of(PartyRole.IP_ADMIN),
            List.of(PartyRole.HOSTING, PartyRole.NATIONAL_CSIRT),
            List.of(PartyRole.PLATFORM),
            List.of(PartyRole.REGISTRY));

    private final Drafting drafting;
    private final Verifying verifying;
    private final Approving approving;
    private final Transport transport;
    private final Parties parties;
    private final FollowUps followUps;
    private final ZoneId zone;

    Asking(
            Drafting drafting,
            Verifying verifying,
            Approving approving,
            Transport transport,
            Parties parties,
            FollowUps followUps,
            ZoneId deploymentZone) {
        this.drafting = drafting;
        this.verifying = verifying;
        this.approving = approving;
        this.transport = transport;
        this.parties = parties;
        this.followUps = followUps;
        this.zone = deploymentZone;
    }

    /** A mail that went out. */
    record Sent(UUID mail, Ask ask, Instant at) {}

    private record Envelope(UUID party, Category category, String ground) {}

    /** @param known where each planned incident went */
    List<Sent> ask(List<Handled> handled, Instant at, Map<Integer, UUID> known) {
        List<Party> all = parties.all();
        Map<Envelope, List<UUID>> envelopes = new LinkedHashMap<>();
        for (Handled each : handled) {
            UUID incident = known.get(each.incident().number());
            for (Handled.Asked asked : each.asked()) {
                if (asked.at().equals(at) && incident != null) {
                    Party party = party(all, asked, each.incident());
                    envelopes
                            .computeIfAbsent(
                                    new Envelope(party.id(), each.incident().category(), each.ground()),
                                    _ -> new ArrayList<>())
                            .add(incident);
                }
            }
        }
        List<Ask> asks = new ArrayList<>();
        envelopes.forEach((envelope, incidents) ->
                inParts(incidents).forEach(part -> asks.add(new Ask(envelope.party(), part, envelope.ground(), null))));
        return send(asks, at);
    }

    /** On Fridays, asks everybody again who is due at the desk: the same requests, which count no second time (counting rule 15). */
    void remind(Instant now) {
        if (now.atZone(zone).getDayOfWeek() != DayOfWeek.FRIDAY) {
            return;
        }
        List<UUID> due = followUps.due(now).stream().map(FollowUps.Due::request).toList();
        if (!due.isEmpty()) {
            post(drafting.allAgain(due, Reviewing.OPERATOR));
        }
    }

    private static List<List<UUID>> inParts(List<UUID> all) {
        return IntStream.iterate(0, i -> i < all.size(), i -> i + MOST_IN_ONE)
                .mapToObj(i -> all.subList(i, Math.min(i + MOST_IN_ONE, all.size())))
                .toList();
    }

    List<Sent> send(List<Ask> asks, Instant at) {
        if (asks.isEmpty()) {
            return List.of();
        }
        List<UUID> mails = drafting.draftAll(asks, Reviewing.OPERATOR);
        post(mails);
        return IntStream.range(0, mails.size())
                .mapToObj(i -> new Sent(mails.get(i), asks.get(i), at))
                .toList();
    }

    private void post(List<UUID> mails) {
        verifying.verify(mails, Reviewing.OPERATOR);
        approving.approveAll(mails, Reviewing.OPERATOR);
        transport.sendDue();
    }

    private static Party party(List<Party> all, Handled.Asked asked, PlannedIncident incident) {
        List<PartyRole> roles = (incident.isAddress() ? LADDER_OF_ADDRESSES : LADDER).get(asked.rung());
        List<Party> fitting = all.stream()
                .filter(party -> roles.contains(party.role()) && Scope.of(party.country(), HOME) == asked.scope())
                .toList();
        if (fitting.isEmpty()) {
            throw new IllegalStateException(
                    "No party of %s is %s: wanted one in samples/parties.csv".formatted(roles, asked.scope()));
        }
        return fitting.get(incident.number() % fitting.size());
    }
}
