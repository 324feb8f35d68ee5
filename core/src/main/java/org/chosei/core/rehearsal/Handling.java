package org.chosei.core.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chosei.core.coordination.HandlingStatus;
import org.chosei.core.directory.Scope;
import org.chosei.core.rehearsal.Handled.Asked;
import org.chosei.core.report.Category;

/** Decides which incidents are notified, how many parties are asked about each and when, and when sites stop. */
final class Handling {
    private static final LocalTime ROUND = LocalTime.of(15, 0);

    private final Scenario scenario;
    private final ZoneId zone;
    private final Dice dice;
    private final Stops stops;
    private final Map<Integer, Instant> first = new HashMap<>();
    private final Map<Integer, Instant> last = new HashMap<>();

    Handling(Scenario scenario, ZoneId zone, long seed) {
        this.scenario = scenario;
        this.zone = zone;
        this.dice = new Dice(seed, "handling");
        this.stops = new Stops(scenario, zone, new Dice(seed, "stops"));
    }

    /** How an incident was decided upon, while requests are still being given out. */
    private static final class Draft {
        private final PlannedIncident incident;
        private HandlingStatus status;
        private String ground;
        private final List<Asked> asked = new ArrayList<>();

        Draft(PlannedIncident incident, HandlingStatus status, String ground) {
            this.incident = incident;
            this.status = status;
            this.ground = ground;
        }

        void decide(HandlingStatus newStatus, String newGround) {
            status = newStatus;
            ground = newGround;
        }
    }

    private record Verdict(HandlingStatus status, String ground) {}

    List<Handled> of(List<PlannedIncident> incidents, List<PlannedMessage> reports) {
        for (PlannedMessage report : reports) {
            for (PlannedIncident incident : report.incidents()) {
                first.merge(incident.number(), report.at(), (a, b) -> a.isBefore(b) ? a : b);
                last.merge(incident.number(), report.at(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        List<Draft> drafts = verdicts(incidents);
        for (int month = 0; month < scenario.months(); month++) {
            ask(drafts, month);
        }
        setScopes(drafts);
        Map<Integer, Instant> stopped = stopped(drafts);
        return drafts.stream().map(draft -> finish(draft, stopped)).toList();
    }

    private List<Draft> verdicts(List<PlannedIncident> incidents) {
        Map<Category, List<Verdict>> verdicts = new EnumMap<>(Category.class);
        for (Category category : scenario.categories()) {
            Map<Verdict, Integer> weights = new HashMap<>();
            scenario.handling()
                    .getOrDefault(category, Map.of())
                    .forEach((status, grounds) ->
                            grounds.forEach((ground, weight) -> weights.put(new Verdict(status, ground), weight)));
            verdicts.put(category, Mix.deal(scenario.incidents(category).total(), sorted(weights), dice));
        }
        List<Draft> drafts = new ArrayList<>();
        for (PlannedIncident incident : incidents) {
            List<Verdict> left = Objects.requireNonNull(verdicts.get(incident.category()));
            Verdict verdict = left.isEmpty() ? new Verdict(HandlingStatus.UNDECIDED, "") : left.removeLast();
            drafts.add(new Draft(incident, verdict.status(), verdict.ground()));
        }
        return drafts;
    }

    /** In a set order, because a hash map's would differ from run to run. */
    private static Map<Verdict, Integer> sorted(Map<Verdict, Integer> weights) {
        Map<Verdict, Integer> sorted = new LinkedHashMap<>();
        weights.entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().toString()))
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }

    /** Gives out exactly the month's requests: each notified incident gets one, what is left goes to further parties. */
    private void ask(List<Draft> drafts, int month) {
        List<Draft> askable = new ArrayList<>(drafts.stream()
                .filter(draft ->
                        draft.incident.month() == month && draft.incident.category() != Category.TARGETED_ATTACK)
                .toList());
        dice.shuffle(askable);
        int wanted = scenario.coordinations().at(month);
        List<Draft> notified = notified(askable, wanted);
        for (int i = 0; i < wanted; i++) {
            Draft draft = notified.get(i % notified.size());
            int rung = i / notified.size();
            draft.asked.add(new Asked(round(draft, rung), Scope.OVERSEAS, rung));
        }
    }

    private List<Draft> notified(List<Draft> askable, int wanted) {
        List<Draft> notified = new ArrayList<>();
        int least = Math.ceilDiv(wanted, ScenarioCheck.MOST_REQUESTS);
        for (Draft draft : askable) {
            if (draft.status == HandlingStatus.NOTIFIED) {
                if (notified.size() < wanted) {
                    notified.add(draft);
                } else {
                    draft.decide(HandlingStatus.UNDECIDED, "");
                }
            }
        }
        for (Draft draft : askable) {
            if (notified.size() < least && draft.status != HandlingStatus.NOTIFIED) {
                draft.decide(HandlingStatus.NOTIFIED, HandlingStatus.usualGround(draft.incident.category()));
                notified.add(draft);
            }
        }
        return notified;
    }

    /** Mails go out in the afternoon; what is reported later the next day, but within its month. */
    private Instant round(Draft draft, int rung) {
        Instant reported = Objects.requireNonNull(first.get(draft.incident.number()));
        Instant after = reported.plus(Duration.ofHours(1)).plus(Duration.ofDays(rung * 3L));
        Instant round =
                after.atZone(zone).toLocalDate().atTime(ROUND).atZone(zone).toInstant();
        Instant at = round.isBefore(after) ? round.plus(Duration.ofDays(1)) : round;
        Instant end = scenario.quarter()
                .months()
                .get(draft.incident.month())
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(zone)
                .toInstant();
        return at.isBefore(end) ? at : end.minusSeconds(1);
    }

    private void setScopes(List<Draft> drafts) {
        for (Category category : scenario.categories()) {
            List<Draft> asked = drafts.stream()
                    .filter(draft -> draft.incident.category() == category)
                    .toList();
            int count = asked.stream().mapToInt(draft -> draft.asked.size()).sum();
            List<Scope> scopes =
                    Mix.deal(count, scenario.scopes().getOrDefault(category, Map.of(Scope.DOMESTIC, 1)), dice);
            if (scopes.size() < count) {
                throw new ImpossibleScenario(
                        "scopes.%s: no part is above 0 for %d requests: wanted one", category, count);
            }
            asked.forEach(
                    draft -> draft.asked.replaceAll(each -> new Asked(each.at(), scopes.removeLast(), each.rung())));
        }
    }

    /** By the incident's number. */
    private Map<Integer, Instant> stopped(List<Draft> drafts) {
        Map<Integer, Instant> stopped = new HashMap<>();
        for (Category category : scenario.categories()) {
            Map<Integer, Instant> asked = new LinkedHashMap<>();
            drafts.stream()
                    .filter(draft -> draft.incident.category() == category && !draft.asked.isEmpty())
                    .forEach(draft -> asked.put(
                            draft.incident.number(), draft.asked.getFirst().at()));
            stopped.putAll(stops.of(category, asked, last));
        }
        return stopped;
    }

    private Handled finish(Draft draft, Map<Integer, Instant> stopped) {
        int number = draft.incident.number();
        Instant reported = Objects.requireNonNull(first.get(number));
        return new Handled(draft.incident, reported, draft.status, draft.ground, draft.asked, stopped.get(number));
    }
}
