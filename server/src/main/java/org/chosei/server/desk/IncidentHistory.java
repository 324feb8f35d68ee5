package org.chosei.server.desk;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chosei.server.account.People;
import org.chosei.server.account.Person;
import org.chosei.server.desk.IncidentEvent.Kind;
import org.chosei.server.incident.Incident;
import org.chosei.server.incident.Incidents;
import org.chosei.server.incident.Timeline;
import org.chosei.server.incident.TimelineEvent;
import org.chosei.server.intake.Messages;
import org.chosei.server.web.Marks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that happened to one incident, the latest first: reports, decisions, notes, requests and what came back. */
@Component
class IncidentHistory {
    /** What the machine writes down for itself and says nothing that the reports and requests do not say. */
    private static final Set<String> UNTOLD = Set.of("incident.opened", "incident.joined", "incident.coordinating");

    private final Timeline timeline;
    private final Incidents incidents;
    private final Messages messages;
    private final People people;

    IncidentHistory(Timeline timeline, Incidents incidents, Messages messages, People people) {
        this.timeline = timeline;
        this.incidents = incidents;
        this.messages = messages;
        this.people = people;
    }

    /** What has to be known to tell the events: mails that left with who approved them, messages, people, incidents of merges. */
    private record Known(
            Map<UUID, String> approvers,
            Set<UUID> made,
            Map<UUID, Messages.Message> spoken,
            Map<String, String> names,
            Map<String, String> numbers) {}

    List<IncidentEvent> of(UUID incident) {
        List<TimelineEvent> told = timeline.of(incident);
        Known known = known(told);
        return told.stream()
                .filter(event -> !UNTOLD.contains(event.kind()) && !isSaidByAnother(event, known))
                .map(event -> event(event, known))
                .sorted(Comparator.comparing(IncidentEvent::at).reversed())
                .toList();
    }

    private Known known(List<TimelineEvent> told) {
        Map<String, String> names = people.all().stream()
                .collect(Collectors.toMap(person -> person.id().toString(), Person::shownName));
        Map<UUID, String> approvers = new HashMap<>();
        of(told, "request.approved")
                .filter(event -> names.containsKey(event.actorId()))
                .forEach(event -> approvers.put(
                        Objects.requireNonNull(event.subject()), Objects.requireNonNull(names.get(event.actorId()))));
        return new Known(
                approvers,
                subjects(of(told, "request.made")),
                messages.findAll(subjects(of(told, "incident.sighted"))).stream()
                        .collect(Collectors.toMap(Messages.Message::id, Function.identity())),
                names,
                numbers(told));
    }

    private Map<String, String> numbers(List<TimelineEvent> told) {
        Set<UUID> merged = of(told, "incident.merged")
                .flatMap(event ->
                        Stream.of(event.subject(), UUID.fromString(event.data().getOrDefault("into", "0-0-0-0-0"))))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return merged.isEmpty()
                ? Map.of()
                : incidents.findAll(merged).stream()
                        .collect(Collectors.toMap(one -> one.id().toString(), Incident::number));
    }

    private static Stream<TimelineEvent> of(List<TimelineEvent> told, String kind) {
        return told.stream().filter(event -> event.kind().equals(kind));
    }

    private static Set<UUID> subjects(Stream<TimelineEvent> events) {
        return events.map(TimelineEvent::subject).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Draft and approval say nothing more once the mail has left, nor does the filing of a report that speaks of the incident. */
    private static boolean isSaidByAnother(TimelineEvent event, Known known) {
        return event.subject() != null
                && switch (event.kind()) {
                    case "request.drafted", "request.approved" -> known.made().contains(event.subject());
                    case "correspondence.report" -> known.spoken().containsKey(event.subject());
                    default -> false;
                };
    }

    private static IncidentEvent event(TimelineEvent event, Known known) {
        Messages.Message message =
                event.subject() == null ? null : known.spoken().get(event.subject());
        return message != null && event.kind().equals("incident.sighted")
                ? report(event, message)
                : other(event, known);
    }

    private static IncidentEvent report(TimelineEvent event, Messages.Message message) {
        return new IncidentEvent(
                event.at(),
                Kind.REPORT,
                "channel." + message.channel(),
                Marks.channelIcon(message.channel()),
                message.id(),
                message.number(),
                message.subject(),
                null,
                event.data(),
                null,
                false);
    }

    private static IncidentEvent other(TimelineEvent event, Known known) {
        Kind kind = Kind.of(event.kind());
        Map<String, String> data = new HashMap<>(event.data());
        put(data, "fromNumber", known.numbers().get(String.valueOf(event.subject())));
        put(data, "intoNumber", known.numbers().get(data.getOrDefault("into", "")));
        put(data, "why", kind == Kind.MAIL ? event.why() : null);
        String text = data.getOrDefault(kind == Kind.MAIL ? "to" : "text", event.why() == null ? "" : event.why());
        return new IncidentEvent(
                event.at(),
                kind,
                IncidentEvent.name(event),
                kind.icon(event.kind()),
                event.subject(),
                data.get("number"),
                text.isBlank() ? null : text,
                event.kind().equals("request.made")
                        ? known.approvers().get(event.subject())
                        : known.names().get(event.actorId()),
                data,
                event.undone() ? null : event.entry(),
                event.undone());
    }

    private static void put(Map<String, String> data, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            data.put(name, value);
        }
    }
}
