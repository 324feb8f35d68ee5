package org.chosei.server.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chosei.core.directory.PartyLine;
import org.chosei.core.post.Mailbox;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Ids;
import org.chosei.server.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters, changes and retires parties and their contacts; nothing is deleted, since requests name them. */
@Component
public class EditingParties {
    private final JdbcTemplate jdbc;
    private final Journal journal;
    private final Clock clock;

    EditingParties(JdbcTemplate jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Enters a party, or changes the one that has this role and name; its addresses are added to those known. */
    @Transactional
    public UUID enter(PartyLine line, Actor actor) {
        UUID id = Objects.requireNonNull(jdbc.queryForObject(
                """
                insert into directory.party (id, role, name, country, language, domains, networks, names, answers_for)
                values (?, ?, ?, ?, ?, ?, ?::cidr[], ?, ?)
                on conflict (role, name) do update set country = excluded.country, language = excluded.language,
                    domains = excluded.domains, networks = excluded.networks, names = excluded.names,
                    answers_for = excluded.answers_for, retired = false
                returning id""",
                UUID.class,
                Ids.next(),
                line.role().name(),
                line.name(),
                line.country(),
                line.language(),
                line.covers().domains().toArray(String[]::new),
                line.covers().networks().toArray(String[]::new),
                line.covers().names().toArray(String[]::new),
                line.covers().country()));
        line.addresses().forEach(address -> insert(id, address, line.provenance()));
        journal.append(
                actor,
                "directory.party-entered",
                id,
                null,
                Map.of("role", line.role().name()));
        return id;
    }

    @Transactional
    public void retire(UUID party, String why, Actor actor) {
        jdbc.update("update directory.party set retired = true where id = ?", party);
        journal.append(actor, "directory.party-retired", party, why, Map.of());
    }

    @Transactional
    public void addContact(UUID party, String address, String provenance, Actor actor) {
        insert(party, Mailbox.of(address).address(), provenance);
        journal.append(actor, "directory.contact-added", party, null, Map.of());
    }

    /** Somebody looked these addresses up and found them right; that goes before what a program typed. */
    @Transactional
    public void verify(UUID party, Collection<String> addresses, Actor actor) {
        verify(party, addresses, "verified_at is null or typed_by is not null", null, actor);
    }

    /** A program typed these addresses and vouches for them, by its name; of an address that somebody looked up it says nothing new. */
    @Transactional
    public void vouch(UUID party, Collection<String> addresses, String program, Actor actor) {
        verify(party, addresses, "verified_at is null", program, actor);
    }

    private void verify(
            UUID party, Collection<String> addresses, String condition, @Nullable String program, Actor actor) {
        int verified = jdbc.update(
                """
                update directory.contact set verified_at = ?, verified_by = ?, typed_by = ?
                where party = ? and lower(address) in (select lower(a) from unnest(?::text[]) a) and (%s)""".formatted(condition),
                Timestamp.from(clock.instant()),
                actor.id(),
                program,
                party,
                addresses.toArray(String[]::new));
        if (verified > 0) {
            journal.append(actor, "directory.contact-verified", party, null, Map.of("contacts", verified));
        }
    }

    @Transactional
    public void retireContact(UUID party, String address, String why, Actor actor) {
        jdbc.update(
                "update directory.contact set retired = true where party = ? and lower(address) = lower(?)",
                party,
                address);
        journal.append(actor, "directory.contact-retired", party, why, Map.of());
    }

    /** The addresses in the order in which they are tried. */
    @Transactional
    public void order(UUID party, List<String> addresses, Actor actor) {
        jdbc.update("""
                update directory.contact c set place = given.place
                from unnest(?::text[]) with ordinality as given (address, place) where c.party = ? and lower(c.address) = lower(given.address)""", addresses.toArray(String[]::new), party);
        journal.append(actor, "directory.contacts-ordered", party, null, Map.of("contacts", addresses.size()));
    }

    /** An address that differs from a known one only by capitals is that one; one that was retired has to be looked up anew. */
    private void insert(UUID party, String address, String provenance) {
        int known = jdbc.update("""
                update directory.contact set retired = false, verified_at = case when not retired then verified_at end,
                    verified_by = case when not retired then verified_by end, typed_by = case when not retired then typed_by end
                where party = ? and lower(address) = lower(?)""", party, address);
        if (known > 0) {
            return;
        }
        jdbc.update("""
                insert into directory.contact (id, party, address, place, provenance)
                select ?, ?, ?, 1 + coalesce(max(place), 0), ? from directory.contact where party = ?
                on conflict (party, address) do nothing""", Ids.next(), party, address, provenance, party);
    }
}
