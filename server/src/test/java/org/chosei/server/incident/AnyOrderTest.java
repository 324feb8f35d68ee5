package org.chosei.server.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.chosei.core.incident.Joining;
import org.chosei.core.incident.Matter;
import org.chosei.core.incident.Sighting;
import org.chosei.core.report.Category;
import org.chosei.server.ServerTest;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever came, was decided and was undone in whatever order: what is stored is the fold over what remains. */
@ServerTest
class AnyOrderTest {
    private static final Actor HANDLER = Actor.person("h1");
    private static final Category[] CATEGORIES = {Category.PHISHING, Category.MALWARE_SITE, Category.SCAN};
    private static final List<String> KEYS = List.of("a.example", "b.example", "c.example");

    @Autowired
    Deciding deciding;

    @Autowired
    ClosingIncidents closing;

    @Autowired
    UndoingDecisions undoing;

    @Autowired
    JoiningMessages joining;

    @Autowired
    EvidenceStore evidence;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    private final Map<UUID, Said> told = new HashMap<>();
    private final List<Long> undoable = new ArrayList<>();

    @BeforeEach
    void forgetEverything() {
        jdbc.execute("truncate incident.sighting, incident.decision, incident.closing cascade");
    }

    @RepeatedTest(12)
    void storedIncidentsAreTheFoldOverWhatRemains(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int step = 0; step < 40; step++) {
            try {
                act(random);
            } catch (Refused _) {
                // not every decision is possible at every moment
            }
        }

        assertThat(stored()).isEqualTo(folded());
        undoable.forEach(entry -> undoing.undo(entry, null, HANDLER));
        assertThat(stored()).isEqualTo(folded());
    }

    private void act(Random random) {
        List<UUID> standing = jdbc.queryForList(
                "select incident from incident.version where to_entry is null and standing order by incident",
                UUID.class);
        if (standing.isEmpty() || random.nextInt(2) == 0) {
            report(random);
            return;
        }
        UUID one = standing.get(random.nextInt(standing.size()));
        UUID other = standing.get(random.nextInt(standing.size()));
        switch (random.nextInt(6)) {
            case 0 ->
                undoable.add(deciding.recategorise(one, CATEGORIES[random.nextInt(CATEGORIES.length)], null, HANDLER));
            case 1 -> undoable.add(deciding.merge(one, other, null, HANDLER));
            case 2 -> undoable.add(closing.close(one, null, Told.day(random.nextInt(200)), HANDLER));
            case 3 ->
                undoable.add(deciding.split(one, List.of(anyMessageOf(one)), random.nextBoolean(), null, HANDLER));
            case 4 -> deciding.markCoordinating(new HashSet<>(List.of(one, other)), HANDLER);
            default -> {
                if (!undoable.isEmpty()) {
                    undoing.undo(undoable.remove(random.nextInt(undoable.size())), null, HANDLER);
                }
            }
        }
    }

    /** A new message, or one that came before and now says nothing, or says it again. */
    private void report(Random random) {
        Said said = Told.said(
                Ids.next(),
                random.nextInt(200),
                CATEGORIES[random.nextInt(CATEGORIES.length)],
                KEYS.get(random.nextInt(KEYS.size())));
        if (!told.isEmpty() && random.nextInt(4) == 0) {
            Said before = told.values().iterator().next();
            said = random.nextBoolean()
                    ? before
                    : new Said(before.message(), before.channel(), before.receivedAt(), "", List.of());
        } else {
            told.put(said.message(), said);
        }
        Said next = said;
        transaction.executeWithoutResult(_ -> joining.join(List.of(next)));
    }

    private UUID anyMessageOf(UUID incident) {
        return jdbc.queryForObject(
                "select s.message from incident.assignment a join incident.sighting s on s.id = a.sighting where a.incident = ? and a.to_entry is null limit 1",
                UUID.class,
                incident);
    }

    /** Each incident's messages, with what it is. */
    private Map<Set<UUID>, String> stored() {
        Map<UUID, Set<UUID>> messages = new TreeMap<>();
        jdbc.query(
                "select a.incident, s.message from incident.assignment a join incident.sighting s on s.id = a.sighting where a.to_entry is null",
                row -> {
                    messages.computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashSet<>())
                            .add(row.getObject(2, UUID.class));
                });
        Map<Set<UUID>, String> stored = new HashMap<>();
        jdbc.query(
                "select incident, category, key, status from incident.version where to_entry is null and standing",
                row -> {
                    stored.put(
                            messages.get(row.getObject(1, UUID.class)),
                            "%s %s %s".formatted(row.getString(2), row.getString(3), row.getString(4)));
                });
        return stored;
    }

    private Map<Set<UUID>, String> folded() {
        Map<Set<UUID>, String> folded = new HashMap<>();
        for (Matter matter : Joining.fold(evidence.of(KEYS)).all()) {
            Set<UUID> messages = new HashSet<>();
            matter.sightings().stream().map(Sighting::message).forEach(messages::add);
            folded.put(
                    messages,
                    "%s %s %s".formatted(matter.key().category(), matter.key().value(), matter.status()));
        }
        return folded;
    }
}
