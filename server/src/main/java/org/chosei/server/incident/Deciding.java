package org.chosei.server.incident;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.LongFunction;
import org.chosei.core.incident.Decision;
import org.chosei.core.incident.Sighting;
import org.chosei.core.report.Category;
import org.chosei.server.account.People;
import org.chosei.server.directory.BrandBook;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Entry;
import org.chosei.server.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What persons decide about incidents (counting rule 11). Each decision is one journal entry, whose id is the answer; the
 * partitions concerned are folded anew before the decision returns. Taken back by {@link UndoingDecisions}. Tried again when
 * another decision tied the same keys together meanwhile.
 */
@Component
@Transactional
@TriedAgain
public class Deciding {
    private final Subjects subjects;
    private final DecisionStore decisions;
    private final Ledger ledger;
    private final Journal journal;
    private final BrandBook brandBook;
    private final People people;

    Deciding(
            Subjects subjects,
            DecisionStore decisions,
            Ledger ledger,
            Journal journal,
            BrandBook brandBook,
            People people) {
        this.subjects = subjects;
        this.decisions = decisions;
        this.ledger = ledger;
        this.journal = journal;
        this.brandBook = brandBook;
        this.people = people;
    }

    public long recategorise(UUID incident, Category category, @Nullable String reason, Actor actor) {
        return recategorise(incident, category, null, reason, actor);
    }

    /** @param shown the category that whoever decides was shown: another one is of somebody who decided meanwhile; null for none */
    public long recategorise(
            UUID incident, Category category, @Nullable Category shown, @Nullable String reason, Actor actor) {
        Subjects.Subject subject = subjects.open(incident);
        Category former = subject.matter().key().category();
        if (shown != null && shown != former) {
            throw Refused.because(
                    "Somebody changed the category after it was seen, from %s to %s: look at the category that it has now, then decide again",
                    "この画面を開いた後に、ほかの人が分類を変更しました。今の分類を確かめてから、もう一度操作してください。", shown, former);
        }
        if (former == category) {
            throw Refused.because(
                    "The incident is %s already: wanted another category",
                    "このインシデントは、もうその分類です。ほかの分類を選んでください。", category);
        }
        return decide(
                subject,
                actor,
                "incident.recategorised",
                reason,
                Map.of("from", former, "category", category),
                entry -> new Decision.Recategorised(entry, subject.anchor(), category));
    }

    /** The incident goes into another, whose key stays the main one. */
    public long merge(UUID incident, UUID into, @Nullable String reason, Actor actor) {
        if (incident.equals(into)) {
            throw Refused.because(
                    "An incident cannot be merged into itself: name another one in 'into'",
                    "インシデントをそれ自身に統合することはできません。別のインシデントの番号を入力してください。");
        }
        List<Subjects.Subject> both = subjects.open(List.of(incident, into));
        Subjects.Subject from = both.getFirst();
        Subjects.Subject main = both.getLast();
        long entry = journal.append(actor, "incident.merged", incident, reason, Map.of("into", into));
        SortedSet<String> keys = new TreeSet<>(from.matter().keys());
        keys.addAll(main.matter().keys());
        decisions.add(new Decision.Merged(entry, from.anchor(), main.anchor()), keys);
        ledger.refold(main.keys(), _ -> entry, entry);
        return entry;
    }

    /**
     * Puts reports of an incident apart, as an incident of their own.
     *
     * @param inherits whether later sightings of the key go with these reports rather than stay
     */
    public long split(
            UUID incident, Collection<UUID> messages, boolean inherits, @Nullable String reason, Actor actor) {
        Subjects.Subject subject = subjects.open(incident);
        SortedSet<UUID> going = new TreeSet<>();
        SortedSet<UUID> staying = new TreeSet<>();
        for (Sighting sighting : subject.matter().sightings()) {
            (messages.contains(sighting.message()) ? going : staying).add(sighting.id());
        }
        if (going.isEmpty() || staying.isEmpty()) {
            throw Refused.because(
                    "%d of the incident's %d reports were named: wanted at least one to go and one to stay",
                    "選ばれた報告は%d件、インシデントの報告は%d件です。別にするものと残すものを、どちらも1件以上にしてください。",
                    going.size(),
                    going.size() + staying.size());
        }
        return decide(
                subject,
                actor,
                "incident.split",
                reason,
                Map.of("reports", messages, "inherits", inherits),
                entry -> new Decision.Split(entry, subject.anchor(), inherits ? staying : going));
    }

    /** @param brand a brand's code, or null for unknown */
    public long decideBrand(UUID incident, @Nullable String brand, @Nullable String reason, Actor actor) {
        if (brand != null && brandBook.brands().byCode(brand).isEmpty()) {
            throw Refused.because(
                    "No brand has the code '%s': wanted one of the table of brands",
                    "「%s」という符号のブランドはありません。ブランドの表にあるものを選んでください。", brand);
        }
        Subjects.Subject subject = subjects.open(incident);
        if (subject.matter().key().category() != Category.PHISHING) {
            throw Refused.because(
                    "The incident is %s: only a PHISHING incident imitates a brand; re-categorise it first",
                    "ブランドを決められるのはフィッシングサイトだけです。先に分類を変更してください。",
                    subject.matter().key().category());
        }
        return decide(
                subject,
                actor,
                "incident.brandDecided",
                reason,
                present("brand", brand),
                entry -> new Decision.BrandDecided(entry, subject.anchor(), brand));
    }

    /** @param owner a user's id, or null for nobody */
    public long assignOwner(UUID incident, @Nullable String owner, Actor actor) {
        if (owner != null && !people.maySignIn(owner)) {
            throw Refused.because(
                    "No user who may sign in has the id '%s': wanted one of the list of users",
                    "「%s」というIDで、サインインできる利用者はいません。利用者の一覧から選んでください。", owner);
        }
        Subjects.Subject subject = subjects.open(incident);
        return decide(
                subject,
                actor,
                "incident.assigned",
                null,
                present("owner", owner),
                entry -> new Decision.Assigned(entry, subject.anchor(), owner));
    }

    /** Parties were asked about them: their status says so until they are closed. What was merged away goes by what it went into. */
    public void markCoordinating(Collection<UUID> incidents, Actor actor) {
        List<UUID> open = subjects.notYetCoordinating(incidents);
        if (open.isEmpty()) {
            return;
        }
        List<Subjects.Subject> opened = subjects.open(open);
        long[] entries = journal.appendAll(opened.stream()
                .map(subject -> Entry.of(actor, "incident.coordinating", subject.incident(), null, Map.of()))
                .toList());
        for (int i = 0; i < entries.length; i++) {
            Subjects.Subject subject = opened.get(i);
            decisions.add(
                    new Decision.Coordinated(entries[i], subject.anchor()),
                    subject.matter().keys());
        }
        ledger.refold(opened.getFirst().keys(), Subjects.entryOf(opened, entries), entries[0]);
    }

    private long decide(
            Subjects.Subject subject,
            Actor actor,
            String kind,
            @Nullable String reason,
            Map<String, ?> data,
            LongFunction<Decision> decision) {
        long entry = journal.append(actor, kind, subject.incident(), reason, data);
        decisions.add(decision.apply(entry), subject.matter().keys());
        ledger.refold(subject.keys(), _ -> entry, entry);
        return entry;
    }

    private static Map<String, Object> present(String name, @Nullable Object value) {
        Map<String, Object> data = new HashMap<>();
        if (value != null) {
            data.put(name, value);
        }
        return data;
    }
}
