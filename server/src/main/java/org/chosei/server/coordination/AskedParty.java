package org.chosei.server.coordination;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chosei.core.directory.PartyLine;
import org.chosei.core.directory.PartyRole;
import org.chosei.core.post.Mailbox;
import org.chosei.server.account.Caller;
import org.chosei.server.directory.EditingParties;
import org.chosei.server.directory.Parties;
import org.chosei.server.incident.NotUnderstood;
import org.chosei.server.journal.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the party that a caller names, or enters it; who gives an address vouches for it. A request counts by the country of the
 * party asked (counting rule 15), so one that is known in another country is not the one that is meant.
 */
@Component
class AskedParty {
    private static final int LONGEST_NAME = 200;

    private final Parties parties;
    private final EditingParties editing;

    AskedParty(Parties parties, EditingParties editing) {
        this.parties = parties;
        this.editing = editing;
    }

    /** As a script names a party. */
    record Named(
            String name,
            @Nullable String email,
            @Nullable String country,
            @Nullable String language) {
        Named {
            NotUnderstood.whenMissing(name, "party.name", "the party's name");
            if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
                throw new NotUnderstood("'party.name' is '%s': wanted one line of 1 to %d characters"
                        .formatted(name.strip(), LONGEST_NAME));
            }
        }
    }

    /** @return the party's id */
    UUID of(PartyRole role, Named named, Caller caller) {
        Actor actor = caller.actor();
        PartyLine line = line(role, named);
        UUID party = parties.known(line)
                .map(known -> known.id())
                .orElseGet(() -> editing.enter(parties.hasNamesake(line) ? line.toldApart() : line, actor));
        line.addresses().forEach(address -> editing.addContact(party, address, line.provenance(), actor));
        editing.vouch(party, line.addresses(), caller.name(), actor);
        return party;
    }

    private static PartyLine line(PartyRole role, Named named) {
        try {
            List<String> addresses = named.email() == null
                    ? List.of()
                    : List.of(Mailbox.of(named.email().strip()).address());
            PartyLine checked = PartyLine.of(Map.of(
                    "role", role.name(),
                    "name", named.name(),
                    "country", Objects.requireNonNullElse(named.country(), ""),
                    "language", Objects.requireNonNullElse(named.language(), "")));
            return new PartyLine(
                    role, named.name(), checked.country(), checked.language(), checked.covers(), addresses, "api");
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood("'party' cannot be taken: " + e.getMessage());
        }
    }
}
