package org.chosei.core.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chosei.core.report.Category;
import org.chosei.core.report.Key;

/** The fold is a function of the remaining set, whatever the order and multiplicity in which its parts became known. */
class JoiningPropertiesTest {
    private static final Category[] CATEGORIES = {Category.PHISHING, Category.MALWARE_SITE, Category.SCAN};

    @Property
    void orderAndMultiplicityNeverMatter(@ForAll Random random, @ForAll @IntRange(max = 24) int size) {
        Evidence evidence = evidence(random, size);

        assertThat(folded(new Evidence(evidence.sightings(), evidence.closings(), evidence.decisions())))
                .isEqualTo(folded(Evidence.of(
                        shuffledAndDoubled(evidence.sightings(), random),
                        shuffledAndDoubled(evidence.closings(), random),
                        shuffledAndDoubled(evidence.decisions(), random))));
    }

    @Property
    void undoRestoresTheFoldWithoutTheDecision(@ForAll Random random, @ForAll @IntRange(max = 24) int size) {
        Evidence before = evidence(random, size);
        Evidence more = evidence(random, size);
        List<Decision> undone = decisions(random, new ArrayList<>(before.sightings()), 1000);
        List<Decision> all = concat(before.decisions(), undone);
        folded(Evidence.of(before.sightings(), before.closings(), all));
        all.removeAll(undone);

        Evidence after = Evidence.of(
                concat(before.sightings(), more.sightings()), concat(before.closings(), more.closings()), all);
        assertThat(folded(after))
                .isEqualTo(folded(Evidence.of(
                        concat(more.sightings(), before.sightings()),
                        concat(more.closings(), before.closings()),
                        before.decisions())));
    }

    @Property
    void everyStandingSightingIsInExactlyOneIncident(@ForAll Random random, @ForAll @IntRange(max = 24) int size) {
        Evidence evidence = evidence(random, size);

        assertThat(Joining.fold(evidence).all().stream().flatMap(matter -> matter.sightings().stream()))
                .containsExactlyInAnyOrderElementsOf(evidence.sightings().stream()
                        .filter(s -> !s.withdrawn())
                        .toList());
    }

    @Property
    void scansAreOneIncidentExactlyWhileNeighboursAreLessThan7DaysApart(
            @ForAll Random random, @ForAll @IntRange(max = 24) int size) {
        List<Sighting> scans = Stream.generate(() -> sighting(random, Category.SCAN, "198.51.100.7", false))
                .limit(size)
                .toList();
        List<Instant> times = scans.stream().map(Sighting::at).sorted().toList();
        long breaks = 0;
        for (int i = 1; i < times.size(); i++) {
            breaks += Duration.between(times.get(i - 1), times.get(i)).compareTo(Duration.ofDays(7)) >= 0 ? 1 : 0;
        }

        assertThat(Joining.fold(Evidence.of(scans, List.of(), List.of())).all())
                .hasSize(size == 0 ? 0 : (int) breaks + 1);
    }

    /** What the fold says, without the order in which sets were walked through. */
    private static List<Matter> folded(Evidence evidence) {
        return Joining.fold(evidence).all();
    }

    private static Evidence evidence(Random random, int size) {
        List<Sighting> sightings = new ArrayList<>();
        List<Closing> closings = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Category category = CATEGORIES[random.nextInt(CATEGORIES.length)];
            String key = "host" + random.nextInt(3) + ".example";
            sightings.add(sighting(random, category, key, random.nextInt(8) == 0));
            if (random.nextInt(3) == 0) {
                closings.add(new Closing(id(random), new Key(category, key), day(random), null, null));
            }
        }
        return Evidence.of(sightings, closings, decisions(random, sightings, 1));
    }

    private static List<Decision> decisions(Random random, List<Sighting> sightings, long entry) {
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < sightings.size() / 3; i++) {
            UUID one = sightings.get(random.nextInt(sightings.size())).id();
            UUID other = sightings.get(random.nextInt(sightings.size())).id();
            Category category = CATEGORIES[random.nextInt(CATEGORIES.length)];
            decisions.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new Decision.Recategorised(entry + i, one, category);
                        case 1 -> new Decision.Split(entry + i, one, new TreeSet<>(List.of(one, other)));
                        case 2 -> new Decision.BrandDecided(entry + i, one, "brand" + i);
                        default -> new Decision.Merged(entry + i, one, other);
                    });
        }
        return decisions;
    }

    private static Sighting sighting(Random random, Category category, String key, boolean withdrawn) {
        return new Sighting(
                id(random),
                id(random),
                new Key(category, key),
                "",
                day(random),
                new TreeSet<>(),
                List.of(),
                true,
                withdrawn);
    }

    private static Instant day(Random random) {
        return Scene.day(random.nextInt(400) / 2.0);
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static <T> List<T> concat(Collection<? extends T> one, Collection<? extends T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static <T> List<T> shuffledAndDoubled(Collection<T> set, Random random) {
        List<T> list = concat(set, set);
        Collections.shuffle(list, random);
        return list;
    }
}
