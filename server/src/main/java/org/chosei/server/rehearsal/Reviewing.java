package org.chosei.server.rehearsal;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chosei.core.intake.Channel;
import org.chosei.core.intake.Disposition;
import org.chosei.core.rehearsal.PlannedIncident;
import org.chosei.core.rehearsal.PlannedMessage;
import org.chosei.core.report.Category;
import org.chosei.core.report.Finding;
import org.chosei.server.command.Workers;
import org.chosei.server.incident.Deciding;
import org.chosei.server.journal.Actor;
import org.chosei.server.report.Dispositions;
import org.chosei.server.report.ReadMessage;
import org.chosei.server.report.Reports;
import org.chosei.server.report.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The operators: they type what a FAX says, look through what the rules made of the day's messages and put right, by the decisions of the
 * desk, what a careful reader understands differently.
 */
@Component
class Reviewing {
    static final Actor OPERATOR = Actor.system("rehearsal");
    private static final String LOOKED_AT = "担当者が内容を確認した / Read by an operator";

    private final Reports reports;
    private final TypedText typed;
    private final Dispositions dispositions;
    private final Deciding deciding;
    private final Cases cases;
    private final Workers workers;
    private final TransactionTemplate transaction;
    private final SortedMap<String, Integer> decisions = new TreeMap<>();

    Reviewing(
            Reports reports,
            TypedText typed,
            Dispositions dispositions,
            Deciding deciding,
            Cases cases,
            Workers workers,
            TransactionTemplate transaction) {
        this.reports = reports;
        this.typed = typed;
        this.dispositions = dispositions;
        this.deciding = deciding;
        this.cases = cases;
        this.workers = workers;
        this.transaction = transaction;
    }

    /** How often the rules were put right so far, by what was decided; typing a FAX is no correction. */
    SortedMap<String, Integer> decisions() {
        return decisions;
    }

    private void count(String what) {
        decisions.merge(what, 1, Integer::sum);
    }

    /**
     * @param known where each planned incident went; filled in
     * @param unread from when on messages still lie in the queue when the curtain falls
     */
    void review(Map<PlannedMessage, UUID> stored, Map<Integer, UUID> known, Instant unread) {
        transaction.executeWithoutResult(_ -> typeFaxes(stored));
        transaction.executeWithoutResult(_ -> correctReadings(stored));
        workers.workOffAll();
        transaction.executeWithoutResult(_ -> correctIncidents(stored, known));
        confirm(stored, unread);
    }

    /** Reads what came in before the last day off the queue, each as what it is by now. */
    private void confirm(Map<PlannedMessage, UUID> stored, Instant unread) {
        Map<UUID, Disposition> seen = new HashMap<>();
        stored.forEach((message, id) -> {
            if (message.at().isBefore(unread)) {
                seen.put(id, message.disposition());
            }
        });
        dispositions.changeAll(seen, LOOKED_AT, OPERATOR);
    }

    private void typeFaxes(Map<PlannedMessage, UUID> stored) {
        stored.forEach((message, id) -> {
            if (message.channel() == Channel.FAX) {
                typed.enter(id, message.text().body(), OPERATOR);
            }
        });
    }

    private void correctReadings(Map<PlannedMessage, UUID> stored) {
        Map<UUID, ReadMessage> read =
                reports.read(stored.values()).stream().collect(Collectors.toMap(ReadMessage::message, each -> each));
        stored.forEach((message, id) -> {
            ReadMessage understood = read.get(id);
            if (understood == null) {
                return;
            }
            if (lacks(message, understood)) {
                typed.enter(id, OperatorsNote.of(message), OPERATOR);
                count("note");
                understood = reports.read(id).orElse(understood);
            }
            if (understood.disposition() != message.disposition()) {
                dispositions.change(id, message.disposition(), LOOKED_AT, OPERATOR);
                count("disposition");
            }
        });
    }

    /** Whether a matter, or a port of it, that the message speaks of was not found. */
    private static boolean lacks(PlannedMessage message, ReadMessage understood) {
        Map<String, Set<String>> found = new HashMap<>();
        for (Finding finding : understood.findings()) {
            found.computeIfAbsent(finding.key(), _ -> new TreeSet<>()).addAll(finding.ports());
        }
        return message.incidents().stream()
                .anyMatch(incident ->
                        !found.getOrDefault(incident.host(), Set.of("-")).containsAll(incident.ports())
                                || !found.containsKey(incident.host()));
    }

    private void correctIncidents(Map<PlannedMessage, UUID> stored, Map<Integer, UUID> known) {
        Map<UUID, List<Cases.Standing>> found = cases.of(stored.values());
        Set<String> put = new HashSet<>();
        stored.forEach((message, id) -> {
            List<Cases.Standing> standing = found.getOrDefault(id, List.of());
            Set<String> meant =
                    message.incidents().stream().map(PlannedIncident::host).collect(Collectors.toSet());
            message.incidents().forEach(incident -> correct(incident, standing, known, put));
            if (!message.incidents().isEmpty()) {
                UUID main = known.get(message.incidents().getFirst().number());
                absorb(standing, meant, main, put);
            }
        });
    }

    private void correct(
            PlannedIncident incident, Collection<Cases.Standing> standing, Map<Integer, UUID> known, Set<String> put) {
        Cases.Standing found = standing.stream()
                .filter(each -> each.key().equals(incident.host()))
                .min(Comparator.comparing(each -> each.category() == incident.category() ? 0 : 1))
                .orElse(null);
        if (found == null) {
            return;
        }
        UUID former = known.putIfAbsent(incident.number(), found.incident());
        if (former != null && !former.equals(found.incident())) {
            if (put.add("merge " + found.incident())) {
                deciding.merge(found.incident(), former, "同じ件 / The same matter", OPERATOR);
                count("merge");
            }
            return;
        }
        if (found.category() != incident.category() && put.add("category " + found.incident())) {
            deciding.recategorise(found.incident(), incident.category(), "内容を確認した / Looked at", OPERATOR);
            count("category");
        }
        String brand = brand(incident);
        if (incident.category() == Category.PHISHING
                && !Objects.equals(found.brand(), brand)
                && put.add("brand " + found.incident())) {
            deciding.decideBrand(found.incident(), brand, "画面を確認した / The page was looked at", OPERATOR);
            count("brand");
        }
    }

    private static @Nullable String brand(PlannedIncident incident) {
        return incident.brand() == null ? null : incident.brand().code();
    }

    /** What was taken for a matter of its own and is a part of the one reported. */
    private void absorb(List<Cases.Standing> standing, Set<String> meant, @Nullable UUID main, Set<String> put) {
        for (Cases.Standing extra : standing) {
            if (main != null
                    && !meant.contains(extra.key())
                    && !extra.incident().equals(main)
                    && put.add("merge " + extra.incident())) {
                deciding.merge(extra.incident(), main, "同じ件の一部 / Part of the same matter", OPERATOR);
                count("merge");
            }
        }
    }
}
