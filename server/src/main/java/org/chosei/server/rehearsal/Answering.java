package org.chosei.server.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.chosei.core.coordination.Meaning;
import org.chosei.core.intake.Channel;
import org.chosei.core.rehearsal.AnswerText;
import org.chosei.core.rehearsal.Scenario;
import org.chosei.server.command.Workers;
import org.chosei.server.coordination.Answers;
import org.chosei.server.coordination.Ask;
import org.chosei.server.directory.EditingParties;
import org.chosei.server.directory.Organisations;
import org.chosei.server.intake.Arrival;
import org.chosei.server.intake.Original;
import org.chosei.server.intake.ReceivingMessages;
import org.chosei.server.intake.ReceivingMessages.Delivery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The parties that were asked: some answer the next day, and one's first address is no more, so that its mail comes back. */
@Component
class Answering {
    private static final String GONE = "gone@";

    private final ReceivingMessages receiving;
    private final Answers answers;
    private final Asking asking;
    private final EditingParties editing;
    private final Organisations organisations;
    private final Workers workers;
    private final JdbcTemplate jdbc;
    private final SplittableRandom random = new SplittableRandom(20181001);
    private final List<Coming> coming = new ArrayList<>();

    Answering(
            ReceivingMessages receiving,
            Answers answers,
            Asking asking,
            EditingParties editing,
            Organisations organisations,
            Workers workers,
            JdbcTemplate jdbc) {
        this.receiving = receiving;
        this.answers = answers;
        this.asking = asking;
        this.editing = editing;
        this.organisations = organisations;
        this.workers = workers;
        this.jdbc = jdbc;
    }

    /** @param meaning null: it is a delivery report */
    private record Coming(Instant at, Letter to, @Nullable Meaning meaning, Ask ask) {}

    private record Letter(UUID id, String subject, String address, String messageId, String language) {}

    /** Delivers what is due, has it understood by a handler, and asks again where a mail came back; then notes what will be answered. */
    void answer(List<Asking.Sent> sent, Instant now, Scenario scenario) {
        List<Coming> due =
                coming.stream().filter(each -> !each.at().isAfter(now)).toList();
        coming.removeAll(due);
        if (!due.isEmpty()) {
            deliver(due, now, scenario);
        }
        expect(sent, scenario);
    }

    private void deliver(List<Coming> due, Instant now, Scenario scenario) {
        String us = organisations.ours().mail();
        List<Delivery> deliveries = due.stream()
                .map(each -> new Delivery(Arrival.of(Channel.EMAIL, each.at()), Original.of(mail(each, us))))
                .toList();
        List<UUID> messages = receiving.receiveAll(deliveries).stream()
                .map(receipt -> receipt.message())
                .toList();
        workers.workOffAll();
        List<Ask> again = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            Coming each = due.get(i);
            if (each.meaning() != null) {
                answers.tell(messages.get(i), each.meaning(), Reviewing.OPERATOR);
            } else {
                editing.retireContact(
                        each.ask().party(), each.to().address(), "宛先不明で戻った / Came back as unknown", Reviewing.OPERATOR);
                again.add(each.ask());
            }
        }
        expect(asking.send(again, now), scenario);
    }

    private static byte[] mail(Coming each, String us) {
        Letter to = each.to();
        if (each.meaning() == null) {
            return DeliveryFailure.compose(to.address(), to.messageId(), to.subject(), each.at(), us);
        }
        String id = "<a%s@%s>"
                .formatted(to.id(), to.address().substring(to.address().indexOf('@') + 1));
        return LetterMail.compose(
                AnswerText.of(each.meaning(), to.language(), to.address(), to.subject()),
                id,
                each.at(),
                us,
                Map.of("In-Reply-To", to.messageId()));
    }

    private void expect(List<Asking.Sent> sent, Scenario scenario) {
        Map<UUID, Letter> letters = letters(sent.stream().map(Asking.Sent::mail).toArray(UUID[]::new));
        for (Asking.Sent each : sent) {
            Letter letter = letters.get(each.mail());
            if (letter == null) {
                continue;
            }
            if (letter.address().startsWith(GONE)) {
                coming.add(new Coming(each.at().plus(Duration.ofMinutes(3)), letter, null, each.ask()));
            } else {
                String answer = drawn(scenario.answers());
                if (!answer.equals(Scenario.NONE)) {
                    Duration later = Duration.ofMinutes(60 + random.nextInt(2000));
                    coming.add(new Coming(each.at().plus(later), letter, Meaning.valueOf(answer), each.ask()));
                }
            }
        }
    }

    private String drawn(Map<String, Integer> weights) {
        int left = random.nextInt(Math.max(
                1, weights.values().stream().mapToInt(Integer::intValue).sum()));
        for (Map.Entry<String, Integer> each : weights.entrySet()) {
            left -= each.getValue();
            if (left < 0) {
                return each.getKey();
            }
        }
        return Scenario.NONE;
    }

    private Map<UUID, Letter> letters(UUID[] mails) {
        Map<UUID, Letter> letters = new LinkedHashMap<>();
        jdbc.query(
                """
                select m.id, m.subject, m.recipients, m.language, p.message_id
                from coordination.message m join post.mail p on p.id = m.id where m.id = any (?)""",
                row -> {
                    UUID id = row.getObject("id", UUID.class);
                    String address = ((String[]) row.getArray("recipients").getArray())[0];
                    letters.put(
                            id,
                            new Letter(
                                    id,
                                    row.getString("subject"),
                                    bare(address),
                                    row.getString("message_id"),
                                    row.getString("language")));
                },
                (Object) mails);
        return letters;
    }

    private static String bare(String address) {
        int open = address.lastIndexOf('<');
        return open < 0 ? address : address.substring(open + 1, address.indexOf('>', open));
    }
}
