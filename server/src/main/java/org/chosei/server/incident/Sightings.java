package org.chosei.server.incident;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.chosei.core.directory.Brands;
import org.chosei.core.incident.Sighting;
import org.chosei.core.report.Finding;
import org.chosei.core.report.Key;
import org.chosei.core.report.SearchWords;
import org.chosei.server.directory.BrandBook;
import org.chosei.server.journal.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Brings sightings in step with what messages say: new ones are added, those no longer said are withdrawn. */
@Component
class Sightings {
    private final JdbcTemplate jdbc;
    private final EvidenceStore evidence;
    private final BrandBook brandBook;

    Sightings(JdbcTemplate jdbc, EvidenceStore evidence, BrandBook brandBook) {
        this.jdbc = jdbc;
        this.evidence = evidence;
        this.brandBook = brandBook;
    }

    /** What has to be written for some messages. */
    record Difference(List<Sighting> added, List<Sighting> withdrawn, Map<UUID, String> subjects) {

        /** Every key concerned. */
        SortedSet<String> keys() {
            SortedSet<String> keys = new TreeSet<>();
            added.forEach(sighting -> keys.add(sighting.key().value()));
            withdrawn.forEach(sighting -> keys.add(sighting.key().value()));
            return keys;
        }

        Set<UUID> messages() {
            Set<UUID> messages = new HashSet<>();
            added.forEach(sighting -> messages.add(sighting.message()));
            withdrawn.forEach(sighting -> messages.add(sighting.message()));
            return messages;
        }
    }

    Difference difference(Collection<Said> said) {
        List<UUID> messages = said.stream().map(Said::message).toList();
        List<Sighting> standing = evidence.standingOf(messages);
        Set<Sighting> known = standing.stream().map(Sightings::withoutId).collect(Collectors.toSet());
        List<Sighting> wanted =
                said.stream().flatMap(one -> wanted(one).stream()).toList();
        Set<Sighting> kept = wanted.stream().map(Sightings::withoutId).collect(Collectors.toSet());
        return new Difference(
                wanted.stream()
                        .filter(sighting -> !known.contains(withoutId(sighting)))
                        .toList(),
                standing.stream()
                        .filter(sighting -> !kept.contains(withoutId(sighting)))
                        .toList(),
                said.stream().collect(Collectors.toMap(Said::message, Said::subject, (first, _) -> first)));
    }

    private static List<Sighting> wanted(Said said) {
        Map<Key, Finding> byKey =
                said.findings().stream().collect(Collectors.toMap(Finding::asKey, f -> f, (first, _) -> first));
        List<Sighting> wanted = new ArrayList<>();
        byKey.forEach((key, finding) -> wanted.add(new Sighting(
                Ids.next(),
                said.message(),
                key,
                finding.subtype(),
                said.receivedAt(),
                finding.ports(),
                finding.brands(),
                said.channel().countsAsReport(),
                false)));
        return wanted;
    }

    private static Sighting withoutId(Sighting sighting) {
        return new Sighting(
                sighting.message(),
                sighting.message(),
                sighting.key(),
                sighting.subtype(),
                sighting.at(),
                sighting.ports(),
                sighting.brands(),
                sighting.counts(),
                false);
    }

    void write(Difference difference, Map<UUID, Long> entryByMessage) {
        withdraw(difference.withdrawn(), entryByMessage);
        add(difference.added(), difference.subjects(), entryByMessage);
    }

    private void withdraw(List<Sighting> gone, Map<UUID, Long> entryByMessage) {
        if (!gone.isEmpty()) {
            jdbc.update(
                    """
                    update incident.sighting s set withdrawn_entry = given.entry
                    from unnest(?::uuid[], ?::bigint[]) as given (id, entry) where s.id = given.id""",
                    column(gone, Sighting::id, UUID[]::new),
                    column(gone, s -> entryByMessage.get(s.message()), Long[]::new));
        }
    }

    private void add(List<Sighting> added, Map<UUID, String> subjects, Map<UUID, Long> entryByMessage) {
        if (added.isEmpty()) {
            return;
        }
        Brands brands = brandBook.brands();
        jdbc.update(
                """
                insert into incident.sighting (id, message, category, key, subtype, at, ports, brands, counts, address, words, entry)
                select id, message, category, key, subtype, at, string_to_array(ports, ' '), string_to_array(brands, E'\\n'), counts,
                    address, array_to_tsvector(string_to_array(words, E'\\n')), entry
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[],
                    ?::boolean[], ?::inet[], ?::text[], ?::bigint[])
                    as given (id, message, category, key, subtype, at, ports, brands, counts, address, words, entry)""",
                column(added, Sighting::id, UUID[]::new),
                column(added, Sighting::message, UUID[]::new),
                column(added, s -> s.key().category().name(), String[]::new),
                column(added, s -> s.key().value(), String[]::new),
                column(added, Sighting::subtype, String[]::new),
                column(added, s -> Timestamp.from(s.at()), Timestamp[]::new),
                column(added, s -> String.join(" ", s.ports()), String[]::new),
                column(
                        added,
                        s -> s.brands().stream().map(EvidenceStore::written).collect(Collectors.joining("\n")),
                        String[]::new),
                column(added, Sighting::counts, Boolean[]::new),
                column(added, s -> Address.of(s.key().value()), String[]::new),
                column(
                        added,
                        s -> String.join("\n", words(s, subjects.getOrDefault(s.message(), ""), brands)),
                        String[]::new),
                column(added, s -> entryByMessage.get(s.message()), Long[]::new));
    }

    /** What a search finds it by: its key, its message's subject, and the names of the brands that it may imitate. */
    private static Set<String> words(Sighting sighting, String subject, Brands brands) {
        Set<String> words = new TreeSet<>(SearchWords.of(sighting.key().value()));
        words.addAll(SearchWords.of(subject));
        sighting.brands().stream()
                .flatMap(opinion -> brands.byCode(opinion.brandCode()).stream())
                .forEach(brand -> words.addAll(SearchWords.of(brand.nameJa() + " " + brand.nameEn())));
        return words;
    }

    private static <T> T[] column(
            List<Sighting> sightings, Function<Sighting, ? extends @Nullable T> value, IntFunction<T[]> array) {
        return sightings.stream().map(value).toArray(array);
    }
}
