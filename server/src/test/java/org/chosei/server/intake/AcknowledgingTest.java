package org.chosei.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.chosei.core.intake.Channel;
import org.chosei.server.ServerTest;
import org.chosei.server.intake.ReceivingMessages.Delivery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ServerTest
class AcknowledgingTest {
    @Autowired
    ReceivingMessages receiving;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void nobodyWasAnsweredYet() {
        jdbc.update("delete from intake.acknowledged");
        jdbc.update("delete from post.outgoing");
    }

    @Test
    void answersEachSenderOfABatchOnceAndUnderTheNumberOfTheFirstMail() {
        List<Receipt> receipts = receive("taro@a.example", "Taro@A.example", "hanako@b.example");

        assertThat(answered()).containsExactlyInAnyOrder("taro@a.example", "hanako@b.example");
        assertThat(jdbc.queryForObject(
                        "select subject from post.outgoing where 'taro@a.example' = any (recipients)", String.class))
                .contains(receipts.getFirst().number());
    }

    @Test
    void answersTheSameSenderOnceAnHour() {
        receive("jiro@c.example");
        receive("jiro@c.example");
        assertThat(answered()).hasSize(1);

        jdbc.update("update intake.acknowledged set at = at - interval '1 hour'");
        receive("jiro@c.example");
        assertThat(answered()).hasSize(2);
    }

    @Test
    void answersNothingThatWasImportedOrThatAMachineSent() {
        receiving.receive(
                new Arrival(Channel.EMAIL, "", Instant.now(), null),
                mail("imported@d.example").getBytes(StandardCharsets.UTF_8));
        receiving.receive(
                new Arrival(Channel.EMAIL, "", Instant.now(), null, ""),
                mail("machine@d.example").getBytes(StandardCharsets.UTF_8));

        assertThat(answered()).isEmpty();
    }

    @Test
    void answersOfTwoWritersTheOneWhoSentTheMail() {
        for (String from : List.of("p@e.example, q@f.example", "\"q@f.example, Q\" <q@f.example>, P <P@E.example>")) {
            receiving.receive(
                    new Arrival(Channel.EMAIL, "", Instant.now(), null, "p@e.example"),
                    mail(from).getBytes(StandardCharsets.UTF_8));
            assertThat(answered()).containsExactly("p@e.example");
        }
        receiving.receive(
                new Arrival(Channel.EMAIL, "", Instant.now(), null, "r@g.example"),
                mail("p@h.example, q@i.example").getBytes(StandardCharsets.UTF_8));
        assertThat(answered()).containsExactly("p@e.example");
    }

    private List<Receipt> receive(String... senders) {
        return receiving.receiveAll(Arrays.stream(senders)
                .map(sender -> new Delivery(
                        new Arrival(Channel.EMAIL, "", Instant.now(), null, sender),
                        Original.of(mail(sender).getBytes(StandardCharsets.UTF_8))))
                .toList());
    }

    private List<String> answered() {
        return jdbc.queryForList("select unnest(recipients) from post.outgoing", String.class);
    }

    private static String mail(String sender) {
        return "From: %s\r\nSubject: report\r\nDate: Mon, 1 Oct 2018 09:00:00 +0900\r\n\r\nPlease look. %d\r\n"
                .formatted(sender, System.nanoTime());
    }
}
