package org.chosei.core.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chosei.core.intake.Channel;
import org.chosei.core.report.Letter;
import org.chosei.core.report.Reading;
import org.chosei.core.report.ReadingPolicy;
import org.chosei.core.report.Understanding;
import org.junit.jupiter.api.Test;

/** What reading makes of the rehearsal's mails: a few it may leave to an operator, as of real ones. */
class ReadingOfWordingsTest {
    /** A part is enough: each wording stands in it many times. */
    private static final int ONE_IN = 6;

    private static final ReadingPolicy POLICY = ReadingPolicy.shipped(Set.of("nicc.example"));

    @Test
    void takesNearlyAllAsTheyAreMeant() {
        Map<String, List<String>> wrong = new TreeMap<>();
        int read = 0;
        for (PlannedMessage message : Scenarios.shipped().messages()) {
            if (message.channel() == Channel.WEB_FORM || message.number() % ONE_IN != 0) {
                continue;
            }
            read++;
            Set<String> wanted = message.incidents().stream()
                    .map(ReadingOfWordingsTest::wanted)
                    .collect(Collectors.toCollection(TreeSet::new));
            Understanding understood = Reading.understand(letter(message), POLICY);
            Set<String> got = understood.findings().stream()
                    .map(finding -> finding.category() + " " + finding.key() + " "
                            + new TreeSet<>(List.copyOf(finding.ports())))
                    .collect(Collectors.toCollection(TreeSet::new));
            boolean isRight = understood.disposition() == message.disposition()
                    && (message.incidents().isEmpty() || got.equals(wanted));
            if (!isRight) {
                wrong.computeIfAbsent(message.text().template(), none -> new ArrayList<>())
                        .add(understood.disposition() + " " + got + " wanted " + message.disposition() + " " + wanted);
            }
        }
        assertThat(wrong.values().stream().mapToInt(List::size).sum())
                .as(
                        "of %d: %s",
                        read,
                        wrong.entrySet().stream()
                                .map(each ->
                                        each.getKey() + " " + each.getValue().getFirst())
                                .toList())
                .isLessThan(read / 50);
    }

    private static String wanted(PlannedIncident incident) {
        return incident.category() + " " + incident.host() + " " + new TreeSet<>(incident.ports());
    }

    private static Letter letter(PlannedMessage message) {
        Text text = message.text();
        List<Letter.Part> parts = new ArrayList<>();
        String body = text.layout() == Template.Layout.HTML ? text.body().replaceAll("<[^>]+>", " ") : text.body();
        parts.add(new Letter.Part(0, Letter.Kind.BODY, "text/plain", null, body, null));
        text.attachments()
                .forEach((name, content) -> parts.add(
                        new Letter.Part(parts.size(), Letter.Kind.ATTACHED_TEXT, "text/csv", name, content, null)));
        Map<String, List<String>> headers = new java.util.HashMap<>(Map.of(
                "from",
                List.of(text.name() + " <" + text.from() + ">"),
                "subject",
                List.of(text.subject()),
                "to",
                List.of("info@nicc.example")));
        if (message.disposition() == org.chosei.core.intake.Disposition.AUTOMATIC) {
            headers.put("auto-submitted", List.of("auto-replied"));
        }
        return new Letter(headers, parts);
    }
}
