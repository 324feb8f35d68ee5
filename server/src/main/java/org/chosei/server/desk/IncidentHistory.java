package org.chosei.server.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chosei.server.account.People;
import org.chosei.server.account.Person;
import org.chosei.server.incident.Timeline;
import org.chosei.server.incident.TimelineEvent;
import org.chosei.server.intake.Messages;
import org.chosei.server.web.Marks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that happened to one incident, the latest first: reports, decisions, notes, requests and what came back. */
@Component
class IncidentHistory {
    /** What the machine writes down for itself and says nothing that the reports do not say. */
    private static final Set<String> UNTOLD = Set.of(
            "incident.opened",
            "incident.joined",
            "incident.coordinating",
            "request.discarded",
            "correspondence.report");

    private final Timeline timeline;
    private final Messages messages;
    private final People people;

    IncidentHistory(Timeline timeline, Messages messages, People people) {
        this.timeline = timeline;
        this.messages = messages;
        this.people = people;
    }

    /** What an event is about; the page can be narrowed to one. */
    enum Kind {
        REPORT,
        DECISION,
        MAIL,
        REPLY,
        NOTE
    }

    /**
     * One event.
     *
     * @param name of its text on the screen: a journal's kind, {@code mail.KIND.STATE}, {@code answer.MEANING}
     * @param icon of its node
     * @param subject the message's id of what came in, the mail's of what went out
     * @param number the public number of the report or mail
     * @param text a note, a reason, a subject or a recipient; shown as text
     * @param entry the journal entry of a decision that nobody has undone
     */
    record Event(
            Instant at,
            Kind kind,
            String name,
            String icon,
            @Nullable UUID subject,
            @Nullable String number,
            @Nullable String text,
            @Nullable String actor,
            @Nullable Long entry,
            boolean undone) {}

    List<Event> of(UUID incident) {
        List<TimelineEvent> told = timeline.of(incident);
        Set<UUID> made = told.stream()
                .filter(event -> event.kind().equals("request.made"))
                .map(TimelineEvent::subject)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<TimelineEvent> events = told.stream()
                .filter(event -> !UNTOLD.contains(event.kind()) && !leadsTo(event, made))
                .toList();
        Map<UUID, Messages.Message> spoken = spoken(events);
        Map<String, String> names = people.all().stream()
                .collect(Collectors.toMap(person -> person.id().toString(), Person::shownName));
        return events.stream()
                .map(event -> event(event, spoken, names))
                .sorted(Comparator.comparing(Event::at).reversed())
                .toList();
    }

    /** Draft and approval say nothing more once the mail has left. */
    private static boolean leadsTo(TimelineEvent event, Set<UUID> made) {
        return Set.of("request.drafted", "request.approved").contains(event.kind())
                && event.subject() != null
                && made.contains(event.subject());
    }

    private Map<UUID, Messages.Message> spoken(List<TimelineEvent> events) {
        List<UUID> ids = events.stream()
                .filter(event -> event.kind().equals("incident.sighted") && event.subject() != null)
                .map(TimelineEvent::subject)
                .distinct()
                .toList();
        return messages.findAll(ids).stream().collect(Collectors.toMap(Messages.Message::id, Function.identity()));
    }

    private static Event event(TimelineEvent event, Map<UUID, Messages.Message> spoken, Map<String, String> names) {
        Messages.Message message = event.subject() == null ? null : spoken.get(event.subject());
        if (message != null) {
            return new Event(
                    event.at(),
                    Kind.REPORT,
                    "channel." + message.channel(),
                    Marks.channelIcon(message.channel()),
                    message.id(),
                    message.number(),
                    message.subject(),
                    null,
                    null,
                    false);
        }
        Kind kind = kind(event.kind());
        String text =
                event.data().getOrDefault(kind == Kind.MAIL ? "to" : "text", event.why() == null ? "" : event.why());
        return new Event(
                event.at(),
                kind,
                name(event),
                icon(kind, event.kind()),
                event.subject(),
                event.data().get("number"),
                text.isBlank() ? null : text,
                names.get(event.actorId()),
                event.undone() ? null : event.entry(),
                event.undone());
    }

    private static Kind kind(String name) {
        return switch (name.substring(0, name.indexOf('.'))) {
            case "request" -> Kind.MAIL;
            case "correspondence" -> Kind.REPLY;
            default -> name.equals("incident.noted") ? Kind.NOTE : Kind.DECISION;
        };
    }

    private static String name(TimelineEvent event) {
        Map<String, String> data = event.data();
        String mail = "mail." + data.getOrDefault("mail", "REQUEST");
        String meaning = data.getOrDefault("meaning", "");
        return switch (event.kind()) {
            case "request.drafted" -> mail + ".DRAFT";
            case "request.approved" -> mail + ".APPROVED";
            case "request.made" -> mail + (data.getOrDefault("by", "MAIL").equals("MAIL") ? ".SENT" : ".RECORDED");
            case "request.bounced" -> mail + ".BOUNCED";
            case "correspondence.automatic" -> "answer.AUTOMATIC";
            case "correspondence.answer" -> "answer." + (meaning.isEmpty() ? "UNTOLD" : meaning);
            default -> event.kind();
        };
    }

    private static String icon(Kind kind, String name) {
        return switch (kind) {
            case MAIL -> "send";
            case REPLY -> "reply";
            case NOTE -> "note";
            default -> name.equals("incident.merged") || name.equals("incident.split") ? "join" : "gavel";
        };
    }
}
