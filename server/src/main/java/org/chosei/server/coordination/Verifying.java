package org.chosei.server.coordination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chosei.server.directory.EditingParties;
import org.chosei.server.journal.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds mails back from addresses that nobody has looked up yet: what is sent to a wrong one tells a stranger of a case. */
@Component
public class Verifying {
    private static final String PROVENANCE = "typed";

    private final JdbcTemplate jdbc;
    private final EditingParties editing;

    Verifying(JdbcTemplate jdbc, EditingParties editing) {
        this.jdbc = jdbc;
        this.editing = editing;
    }

    /**
     * Addresses of a draft to a party, copied ones too, that no person has verified; who is copied may be verified as another
     * party's. Those of a question to a reporter are the reporter's own.
     */
    public List<String> unverified(UUID message) {
        return unverified(List.of(message)).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** A person looked up the recipients of these drafts and found them right. */
    @Transactional
    public void verify(Collection<UUID> messages, Actor actor) {
        unverified(messages).forEach((party, addresses) -> {
            addresses.forEach(address -> editing.addContact(party, address, PROVENANCE, actor));
            editing.verify(party, addresses, actor);
        });
    }

    /** @throws Unfit when a draft goes to an address that nobody verified */
    void requireVerified(Collection<UUID> messages) {
        unverified(messages).values().stream().flatMap(List::stream).findFirst().ifPresent(address -> {
            throw new Unfit(
                    "unverified",
                    "Address '%s' was verified by nobody yet: look it up and say so ('verify' beside the draft), then approve",
                    address);
        });
    }

    /** By party. */
    private Map<UUID, List<String>> unverified(Collection<UUID> messages) {
        Map<UUID, List<String>> byParty = new LinkedHashMap<>();
        jdbc.query(
                """
                select distinct m.party, a.address
                from coordination.message m cross join lateral (
                    select address, false as copied from unnest(m.recipients) as r (address)
                    union all select address, true from unnest(m.copied) as c (address)) a
                where m.id = any (?) and m.party is not null and not exists (
                    select from directory.contact c where (c.party = m.party or a.copied)
                        and lower(c.address) = lower(a.address) and not c.retired and c.verified_at is not null)
                order by m.party, a.address""",
                row -> {
                    byParty.computeIfAbsent(row.getObject("party", UUID.class), _ -> new ArrayList<>())
                            .add(row.getString("address"));
                },
                (Object) messages.toArray(UUID[]::new));
        return byParty;
    }
}
