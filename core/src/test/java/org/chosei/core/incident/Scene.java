package org.chosei.core.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.chosei.core.report.BrandOpinion;
import org.chosei.core.report.Category;
import org.chosei.core.report.Key;

/** Sightings, closings and decisions told in days since a first one. */
final class Scene {
    static final Instant START = Instant.parse("2018-10-01T00:00:00Z");

    final List<Sighting> sightings = new ArrayList<>();
    final List<Closing> closings = new ArrayList<>();
    final List<Decision> decisions = new ArrayList<>();
    private long ids;

    static Instant day(double day) {
        return START.plus(Duration.ofSeconds((long) (day * 86_400)));
    }

    Sighting seen(Category category, String key, double day, BrandOpinion... brands) {
        Sighting sighting = new Sighting(
                id(), id(), new Key(category, key), "", day(day), new TreeSet<>(), List.of(brands), true, false);
        sightings.add(sighting);
        return sighting;
    }

    /** A further key that the report of an earlier sighting speaks of. */
    Sighting seenInTheSameReport(Sighting other, String key, BrandOpinion... brands) {
        Sighting sighting = new Sighting(
                id(),
                other.message(),
                new Key(other.key().category(), key),
                "",
                other.at(),
                new TreeSet<>(),
                List.of(brands),
                true,
                false);
        sightings.add(sighting);
        return sighting;
    }

    Sighting seenAs(Category category, String subtype, String key, double day) {
        Sighting sighting = new Sighting(
                id(), id(), new Key(category, key), subtype, day(day), new TreeSet<>(), List.of(), true, false);
        sightings.add(sighting);
        return sighting;
    }

    Closing closed(Category category, String key, double day) {
        Closing closing = new Closing(id(), new Key(category, key), day(day), day(day), null);
        closings.add(closing);
        return closing;
    }

    long recategorised(Sighting anchor, Category category) {
        return add(new Decision.Recategorised(nextEntry(), anchor.id(), category));
    }

    long merged(Sighting anchor, Sighting into) {
        return add(new Decision.Merged(nextEntry(), anchor.id(), into.id()));
    }

    long split(Sighting anchor, Sighting... apart) {
        Set<UUID> ids = new TreeSet<>();
        for (Sighting sighting : apart) {
            ids.add(sighting.id());
        }
        return add(new Decision.Split(nextEntry(), anchor.id(), new TreeSet<>(ids)));
    }

    long brandDecided(Sighting anchor, String brand) {
        return add(new Decision.BrandDecided(nextEntry(), anchor.id(), brand));
    }

    void undo(long entry) {
        decisions.removeIf(decision -> decision.entry() == entry);
    }

    void withdraw(Sighting gone) {
        sightings.remove(gone);
        sightings.add(new Sighting(
                gone.id(),
                gone.message(),
                gone.key(),
                gone.subtype(),
                gone.at(),
                gone.ports(),
                gone.brands(),
                gone.counts(),
                true));
    }

    Matters fold() {
        return Joining.fold(Evidence.of(sightings, closings, decisions));
    }

    /** The days on which each incident was seen, as {@code "0 6 12 | 20"}. */
    String days() {
        return String.join(
                " | ",
                fold().all().stream()
                        .map(matter -> String.join(
                                " ",
                                matter.sightings().stream()
                                        .map(s -> String.valueOf(
                                                Duration.between(START, s.at()).toDays()))
                                        .toList()))
                        .toList());
    }

    private long add(Decision decision) {
        decisions.add(decision);
        return decision.entry();
    }

    private long nextEntry() {
        return decisions.stream().mapToLong(Decision::entry).max().orElse(0) + 1;
    }

    private UUID id() {
        return new UUID(0x7000, ++ids);
    }
}
