package org.chosei.server.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chosei.core.incident.Matter;
import org.chosei.core.incident.Status;
import org.chosei.core.incident.Window;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Entry;
import org.chosei.server.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends incidents and opens them again, as {@link Deciding} does the other decisions. */
@Component
@Transactional
@TriedAgain
public class ClosingIncidents {
    private final Subjects subjects;
    private final DecisionStore decisions;
    private final Ledger ledger;
    private final Journal journal;
    private final Clock clock;
    private final ZoneId zone;

    ClosingIncidents(
            Subjects subjects,
            DecisionStore decisions,
            Ledger ledger,
            Journal journal,
            Clock clock,
            ZoneId deploymentZone) {
        this.subjects = subjects;
        this.decisions = decisions;
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
        this.zone = deploymentZone;
    }

    /** @param stoppedAt when the site was found to have stopped; null when it is closed for another reason */
    public long close(UUID incident, @Nullable String reason, @Nullable Instant stoppedAt, Actor actor) {
        return closeAll(List.of(new Closure(incident, stoppedAt)), reason, actor)[0];
    }

    /** Closes many at once, all or none; an entry for each, in their order. */
    public long[] closeAll(List<Closure> closures, @Nullable String reason, Actor actor) {
        closures.forEach(this::refuseFuture);
        List<Subjects.Subject> opened =
                subjects.open(closures.stream().map(Closure::incident).toList());
        opened.forEach(this::refuseClosed);
        for (int i = 0; i < opened.size(); i++) {
            refuseEarly(opened.get(i).matter(), closures.get(i).stoppedAt());
        }
        long[] entries = journal.appendAll(closures.stream()
                .map(c -> Entry.of(actor, "incident.closed", c.incident(), reason, stoppedAt(c)))
                .toList());
        for (int i = 0; i < entries.length; i++) {
            close(opened.get(i).matter(), closures.get(i), entries[i]);
        }
        if (entries.length > 0) {
            ledger.refold(opened.getFirst().keys(), Subjects.entryOf(opened, entries), entries[0]);
        }
        return entries;
    }

    private void refuseFuture(Closure closure) {
        Instant stopped = closure.stoppedAt();
        if (stopped != null && stopped.isAfter(clock.instant())) {
            throw Refused.because(
                    "The stop at %s is still to come: wanted the time at which the site was found to have stopped",
                    "停止の時刻（%s）がまだ来ていません。停止を確認した時刻を入力してください。", Refused.time(stopped, zone));
        }
    }

    /**
     * A site may have stopped before its first report came (rule 17 then gives no figure). One that was seen a window or more after
     * the stop would have been an incident of its own (rule 10), so that stop is not this one's.
     */
    private void refuseEarly(Matter matter, @Nullable Instant stopped) {
        Instant first = matter.first().at();
        Duration window = Window.of(matter.key().category()).length();
        if (stopped != null && !stopped.isAfter(first.minus(window))) {
            throw Refused.because(
                    "The stop of %1$s at %2$s lies %4$d days or more before it was first seen, at %3$s: wanted a later time; correct it, or close without one",
                    "%1$sの停止の時刻（%2$s）は、初めて把握した時刻（%3$s）より%4$d日以上前です。時刻を直すか、停止の時刻を入れずに閉じてください。",
                    matter.key().value(),
                    Refused.time(stopped, zone),
                    Refused.time(first, zone),
                    window.toDays());
        }
    }

    private void refuseClosed(Subjects.Subject subject) {
        Instant since = subject.matter().closedAt();
        if (since != null && subject.matter().status() == Status.CLOSED) {
            throw Refused.because(
                    "The incident is closed already, since %s: reopen it first",
                    "このインシデントは、もう閉じています。先に再び開いてください。", Refused.time(since, zone));
        }
    }

    /** What was seen after the site stopped, but is known by now, does not reopen it. */
    private void close(Matter matter, Closure closure, long entry) {
        Instant ended = closure.stoppedAt() == null ? clock.instant() : closure.stoppedAt();
        Instant lastSeen = matter.last().at();
        decisions.close(matter.parts(), ended.isBefore(lastSeen) ? lastSeen : ended, closure.stoppedAt(), entry);
    }

    /** Takes back what closed it; the last of the undoing entries is the answer. */
    public long reopen(UUID incident, @Nullable String reason, Actor actor) {
        Subjects.Subject subject = subjects.open(incident);
        long last = 0;
        for (long closing : decisions.closingEntries(subject.matter())) {
            last = journal.appendUndo(actor, closing, incident, reason);
            decisions.undo(closing, last);
        }
        if (last == 0) {
            throw Refused.because(
                    "The incident is %s: wanted a closed one to reopen",
                    "このインシデントは閉じていません。再び開けるのは、閉じたものだけです。", subject.matter().status());
        }
        long entry = last;
        ledger.refold(subject.keys(), _ -> entry, entry);
        return entry;
    }

    private static Map<String, Object> stoppedAt(Closure closure) {
        return closure.stoppedAt() == null ? Map.of() : Map.of("stoppedAt", closure.stoppedAt());
    }
}
