package org.chosei.server.publication;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chosei.core.figures.Quarter;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.publication.Language;
import org.chosei.core.publication.Standing;
import org.chosei.server.figures.AsOf;
import org.chosei.server.figures.Figures;
import org.chosei.server.figures.ImportedEditions;
import org.chosei.server.figures.OwnMonths;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Journal;
import org.chosei.server.journal.Sealer;
import org.chosei.server.publication.FrozenStore.Frozen;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The life of an edition: a draft of live figures, frozen as of a position, published. */
@Component
public class Editions {
    private final Figures figures;
    private final Composing composing;
    private final EditionTexts texts;
    private final FrozenStore frozen;
    private final ImportedEditions imported;
    private final OwnMonths ownMonths;
    private final Sealer sealer;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;

    Editions(
            Figures figures,
            Composing composing,
            EditionTexts texts,
            FrozenStore frozen,
            ImportedEditions imported,
            OwnMonths ownMonths,
            Sealer sealer,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock,
            ZoneId deploymentZone) {
        this.figures = figures;
        this.composing = composing;
        this.texts = texts;
        this.frozen = frozen;
        this.imported = imported;
        this.ownMonths = ownMonths;
        this.sealer = sealer;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
        this.zone = deploymentZone;
    }

    /** What an edition is at: its position, and whether the public may read it. */
    public record State(int position, Instant asOf, boolean published) {}

    /** Empty while the edition is a draft. */
    public Optional<State> state(Quarter quarter) {
        return frozen.find(quarter).map(each -> new State(each.position(), each.asOf(), each.published()));
    }

    /** Whether it was published before the product's time and handed in as it was. */
    public boolean isImported(Quarter quarter) {
        return imported.holds(quarter);
    }

    /** Whether the quarter is over, was counted here and has no edition yet. */
    public boolean canBeFrozen(Quarter quarter) {
        return hasEnded(quarter)
                && !isImported(quarter)
                && wasCountedHere(quarter)
                && frozen.find(quarter).isEmpty();
    }

    /**
     * The frozen edition byte for byte; a draft where there is none. Of one that was published before the product's time there are
     * only the figures that were handed in.
     */
    public SortedMap<String, byte[]> files(Quarter quarter, Language language) {
        SortedMap<String, byte[]> kept = frozen.files(quarter, language);
        if (!kept.isEmpty()) {
            return kept;
        }
        return imported.report(quarter)
                .map(report -> (SortedMap<String, byte[]>)
                        new TreeMap<>(Map.of("report.json", report.getBytes(StandardCharsets.UTF_8))))
                .orElseGet(() -> live(quarter, language));
    }

    /** What is known now: a draft, or marked with its instant beside the frozen edition. */
    public SortedMap<String, byte[]> live(Quarter quarter, Language language) {
        return unfrozen(figures.live(quarter), language);
    }

    /** The same of what was known at an instant. */
    public SortedMap<String, byte[]> at(Quarter quarter, Language language, Instant instant) {
        return unfrozen(figures.at(quarter, instant), language);
    }

    private SortedMap<String, byte[]> unfrozen(QuarterFigures of, Language language) {
        Quarter quarter = of.quarter();
        boolean beside = frozen.find(quarter).isPresent() || isImported(quarter);
        Standing standing = beside ? new Standing.BesideFrozen(of.asOf().atZone(zone)) : new Standing.Draft();
        return composing.files(of, language, texts.present(quarter, language).body(), standing);
    }

    /** Waits for what is being written, seals, and keeps the edition as of that position for good (rules 19 and 20). */
    public State freeze(Quarter quarter, Actor actor) {
        requireDraft(quarter);
        requireNotImported(quarter);
        requireEnded(quarter);
        requireCountedHere(quarter);
        int position = sealer.sealWhenQuiet();
        Instant asOf = clock.instant().truncatedTo(ChronoUnit.MICROS);
        QuarterFigures of = figures.of(quarter, AsOf.position(position, asOf));
        Map<Language, String> written = new EnumMap<>(Language.class);
        Map<Language, SortedMap<String, byte[]>> files = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            written.put(language, texts.present(quarter, language).body());
            files.put(language, composing.files(of, language, written.get(language), new Standing.Frozen()));
        }
        Frozen edition = new Frozen(quarter, position, asOf, Texts.LAYOUT, composing.report(of), written, false);
        Map<String, ?> told =
                Map.of("quarter", quarter.toString(), "position", position, "files", FileDigests.of(files));
        try {
            transaction.executeWithoutResult(
                    _ -> frozen.put(edition, files, journal.append(actor, "edition.frozen", null, null, told)));
        } catch (DuplicateKeyException meanwhile) {
            // Somebody else froze it while this one was composed.
            requireDraft(quarter);
            throw meanwhile;
        }
        return new State(position, asOf, false);
    }

    /** Lets the public read a frozen edition. */
    public void publish(Quarter quarter, Actor actor) {
        if (frozen.find(quarter).isEmpty()) {
            throw new EditionRefused(
                    "draft",
                    "%s is a draft and cannot be published: freeze it first with './chosei freeze %1$s'"
                            .formatted(quarter),
                    quarter);
        }
        transaction.executeWithoutResult(_ -> {
            long entry = journal.append(actor, "edition.published", null, null, Map.of("quarter", quarter.toString()));
            if (!frozen.publish(quarter, entry)) {
                throw new EditionRefused(
                        "published", "%s was published before: nothing is left to do".formatted(quarter), quarter);
            }
        });
    }

    private void requireEnded(Quarter quarter) {
        if (!hasEnded(quarter)) {
            throw new EditionRefused(
                    "running",
                    "%s has not ended, and what is frozen stays: wanted a quarter that is over; print a draft with './chosei report %1$s --lang ja --out DIR'"
                            .formatted(quarter),
                    quarter);
        }
    }

    private boolean hasEnded(Quarter quarter) {
        return !quarter.end(zone).isAfter(clock.instant());
    }

    private void requireCountedHere(Quarter quarter) {
        if (!wasCountedHere(quarter)) {
            throw new EditionRefused(
                    "not-own",
                    "%s has no month that was counted here, and what is frozen stays: wanted a quarter with a month of this deployment; import what was published then with './chosei history edition FILE.json'"
                            .formatted(quarter),
                    quarter);
        }
    }

    private boolean wasCountedHere(Quarter quarter) {
        return !ownMonths.of(quarter, figures.now()).isEmpty();
    }

    private void requireNotImported(Quarter quarter) {
        if (isImported(quarter)) {
            throw new EditionRefused(
                    "imported",
                    "%s was published before the product's time and its edition imported: it stays as it was, and nothing is left to freeze; print the present figures with './chosei report %1$s --live --lang ja --out DIR'"
                            .formatted(quarter),
                    quarter);
        }
    }

    private void requireDraft(Quarter quarter) {
        frozen.find(quarter).ifPresent(each -> {
            throw new EditionRefused(
                    "frozen",
                    "%s was frozen as of position %d and stays so: print the present figures with './chosei report %1$s --live --lang ja --out DIR'"
                            .formatted(quarter, each.position()),
                    quarter);
        });
    }
}
