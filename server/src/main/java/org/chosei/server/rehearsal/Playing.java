package org.chosei.server.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.chosei.core.rehearsal.Handled;
import org.chosei.core.rehearsal.Plan;
import org.chosei.core.rehearsal.PlannedMessage;
import org.chosei.server.command.Progress;
import org.chosei.server.command.Workers;
import org.chosei.server.journal.Sealer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Plays a plan in the order of time: until the next afternoon at which parties are asked, messages come in, are read, joined and looked
 * through; then the mails go out, answers come back, and what stopped is closed.
 */
@Component
class Playing {
    /** What came in last still waits at the desk. */
    private static final Duration LAST_DAY = Duration.ofDays(1);

    private final Delivering delivering;
    private final Reviewing reviewing;
    private final Asking asking;
    private final Answering answering;
    private final Closing closing;
    private final Workers workers;
    private final Sealer sealer;
    private final ObjectProvider<MovableClock> clocks;

    Playing(
            Delivering delivering,
            Reviewing reviewing,
            Asking asking,
            Answering answering,
            Closing closing,
            Workers workers,
            Sealer sealer,
            ObjectProvider<MovableClock> clocks) {
        this.delivering = delivering;
        this.reviewing = reviewing;
        this.asking = asking;
        this.answering = answering;
        this.closing = closing;
        this.workers = workers;
        this.sealer = sealer;
        this.clocks = clocks;
    }

    /** @return how often operators had to decide otherwise than the rules, by what they decided */
    SortedMap<String, Integer> play(Plan plan, Instant end) {
        MovableClock clock = clocks.getObject();
        Map<Integer, UUID> known = new HashMap<>();
        List<PlannedMessage> waiting = new ArrayList<>(plan.messages());
        List<Instant> rounds = rounds(plan, end);
        Instant unread = plan.messages().getLast().at().minus(LAST_DAY);
        Instant before = Instant.EPOCH;
        try (Progress progress = new Progress("demo", rounds.size())) {
            for (Instant round : rounds) {
                List<PlannedMessage> arriving = waiting.stream()
                        .takeWhile(message -> !message.at().isAfter(round))
                        .toList();
                waiting.subList(0, arriving.size()).clear();
                takeIn(arriving, clock, known, unread);
                clock.moveTo(round);
                List<Asking.Sent> sent = asking.ask(plan.handled(), round, known);
                answering.answer(sent, round, plan.scenario());
                closing.settle(plan.handled(), before, round, known);
                asking.remind(round);
                before = round;
                sealer.seal();
                progress.advance(1);
            }
        }
        workers.learnSizes();
        return reviewing.decisions();
    }

    private void takeIn(List<PlannedMessage> arriving, MovableClock clock, Map<Integer, UUID> known, Instant unread) {
        if (!arriving.isEmpty()) {
            Map<PlannedMessage, UUID> stored = delivering.deliver(arriving, clock);
            workers.workOffAll();
            reviewing.review(stored, known, unread);
        }
    }

    /** The instants at which parties are asked, and every few days after the quarter until the edition is closed. */
    private static List<Instant> rounds(Plan plan, Instant end) {
        TreeSet<Instant> rounds = new TreeSet<>();
        plan.handled().stream()
                .flatMap(handled -> handled.asked().stream())
                .map(Handled.Asked::at)
                .forEach(rounds::add);
        Stream.of(plan.messages().getLast().at(), end).forEach(rounds::add);
        for (Instant at = plan.messages().getLast().at(); at.isBefore(end); at = at.plus(Duration.ofDays(4))) {
            rounds.add(at);
        }
        return rounds.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
