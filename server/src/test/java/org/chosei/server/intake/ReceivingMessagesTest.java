package org.chosei.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chosei.core.intake.Channel;
import org.chosei.server.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ServerTest
class ReceivingMessagesTest {
    private static final Instant DAY = Instant.parse("2018-10-01T00:00:00Z");

    @Autowired
    ReceivingMessages receiving;

    @Autowired
    RawStore raw;

    @Autowired
    Messages messages;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void keepsTheOriginalByteForByteHoweverLarge() throws IOException {
        byte[] large = new byte[5_000_000];
        new Random(1).nextBytes(large);
        for (byte[] original : List.of(new byte[0], "x".getBytes(StandardCharsets.UTF_8), large)) {
            Receipt receipt = receiving.receive(Arrival.of(Channel.EMAIL, DAY), original);

            assertThat(raw.open(receipt.message()).readAllBytes()).isEqualTo(original);
        }
    }

    @Test
    void takesTheSameMessageAgainAsOneWhateverItsTraceLines() {
        Receipt first = receive(
                "Received: from a; Mon, 1 Oct 2018 09:00:00 +0900\r\n" + mail("<1@x>", "text"), DAY.plusSeconds(60));
        Receipt second = receive("Received: from b; Mon, 1 Oct 2018 08:00:00 +0900\r\n" + mail("<1@x>", "text"), DAY);

        assertThat(second.message()).isEqualTo(first.message());
        assertThat(second.known()).isTrue();
        assertThat(receivedAt(first.message())).isEqualTo(DAY);
    }

    @Test
    void keepsAndFlagsBothWhenTheSameMessageIdComesWithAnotherContent() {
        Receipt first = receive(mail("<2@x>", "one"), DAY);
        Receipt second = receive(mail("<2@x>", "two"), DAY);

        assertThat(second.message()).isNotEqualTo(first.message());
        assertThat(List.of(flags(first), flags(second))).containsOnly(List.of("message-id-in-use"));
    }

    @Test
    void tellsForwardedMailsApartByTheirOwnFields() {
        String forwarding =
                "From: a@example.jp\r\nSubject: Fwd\r\nContent-Type: message/rfc822\r\n\r\nFrom: %s@example.test\r\n\r\nPay now\r\n";

        assertThat(receive(forwarding.formatted("x"), DAY).message())
                .isNotEqualTo(receive(forwarding.formatted("y"), DAY).message());
    }

    @Test
    void flagsBothWhenTheyComeTogether() {
        List<Receipt> receipts = receiving.receiveAll(Stream.of("one", "two", "one")
                .map(text -> new ReceivingMessages.Delivery(
                        Arrival.of(Channel.EMAIL, DAY),
                        Original.of(mail("<7@x>", text).getBytes(StandardCharsets.UTF_8))))
                .toList());

        assertThat(receipts).extracting(Receipt::known).containsExactly(false, false, true);
        assertThat(receipts.stream().map(this::flags)).containsOnly(List.of("message-id-in-use"));
    }

    @Test
    void takesEqualContentWithoutMessageIdAsOneWithinSevenDaysOnly() {
        Receipt first = receive(mail("", "equal"), DAY);
        Receipt within = receive(mail("", "equal"), DAY.plusSeconds(6 * 86_400));
        Receipt after = receive(mail("", "equal"), DAY.plusSeconds(20 * 86_400));

        assertThat(within.message()).isEqualTo(first.message());
        assertThat(after.message()).isNotEqualTo(first.message());
    }

    @Test
    void groupsEqualContentWithoutMessageIdByTheSetOfItsDeliveriesWhateverTheirOrder() {
        Random random = new Random(3);
        for (int round = 0; round < 40; round++) {
            List<Integer> days =
                    new ArrayList<>(random.ints(6, 0, 45).distinct().boxed().toList());
            SortedSet<SortedSet<Integer>> expected = sevenDaysApart(days);
            Collections.shuffle(days, random);
            String text = "round " + round;
            while (!days.isEmpty()) {
                List<Integer> batch = days.subList(0, 1 + random.nextInt(days.size()));
                receiving.receiveAll(batch.stream()
                        .map(day -> new ReceivingMessages.Delivery(
                                Arrival.of(Channel.EMAIL, DAY.plusSeconds(day * 86_400L)),
                                Original.of(mail("", text).getBytes(StandardCharsets.UTF_8))))
                        .toList());
                batch.clear();
            }
            assertThat(delivered(text)).as("round %d", round).isEqualTo(expected);
        }
    }

    @Test
    void readsTheReceiptTimeFromTheTopmostReceivedLineWhenTheDoorDoesNotKnowIt() {
        Receipt receipt = receive("""
                Received: from mx (mx.example [192.0.2.1]) by border.example; Wed, 31 Oct 2018 23:59:59 +0900 (JST)\r
                Received: from other; Mon, 1 Oct 2018 00:00:00 +0900\r
                """ + mail("<3@x>", "text"), null);

        assertThat(receivedAt(receipt.message())).isEqualTo(Instant.parse("2018-10-31T14:59:59Z"));
    }

    @Test
    void isOneMessageWhenManyBringItAtOnce() {
        List<UUID> messages = IntStream.range(0, 16)
                .parallel()
                .mapToObj(_ -> receive(mail("<4@x>", "at once"), DAY).message())
                .toList();

        assertThat(messages).containsOnly(messages.getFirst());
        assertThat(jdbc.queryForObject(
                        "select count(*) from intake.delivery where message = ?", Integer.class, messages.getFirst()))
                .isEqualTo(16);
    }

    @Test
    void takesASecondSubmissionOfTheSameFormAsTheFirst() {
        Arrival form = new Arrival(Channel.WEB_FORM, "", DAY, "token");
        Receipt first = receiving.receive(form, mail("<5@x>", "first").getBytes(StandardCharsets.UTF_8));
        Receipt second = receiving.receive(form, mail("<6@x>", "changed").getBytes(StandardCharsets.UTF_8));

        assertThat(second.message()).isEqualTo(first.message());
    }

    private static final Comparator<SortedSet<Integer>> BY_FIRST = Comparator.comparing(SortedSet::first);

    /** Counting rule 3 told otherwise: neighbours less than seven days apart are one message. */
    private static SortedSet<SortedSet<Integer>> sevenDaysApart(Collection<Integer> days) {
        SortedSet<SortedSet<Integer>> groups = new TreeSet<>(BY_FIRST);
        SortedSet<Integer> running = new TreeSet<>();
        for (int day : new TreeSet<>(days)) {
            if (running.isEmpty() || day - running.last() >= 7) {
                running = new TreeSet<>();
            }
            running.add(day);
            groups.remove(running);
            groups.add(running);
        }
        return groups;
    }

    /** The days on which each message with this text came, of those that count. */
    private SortedSet<SortedSet<Integer>> delivered(String text) {
        UUID some = receive(mail("", text), DAY.minus(Duration.ofDays(1000))).message();
        Map<UUID, SortedSet<Integer>> days = new HashMap<>();
        jdbc.query(
                """
                select m.id, m.received_at as first, d.received_at from intake.message m join intake.delivery d on d.message = m.id
                where m.same_as is null and m.id <> ? and m.sameness = (select sameness from intake.message where id = ?)""",
                row -> {
                    SortedSet<Integer> ofMessage =
                            days.computeIfAbsent(row.getObject("id", UUID.class), _ -> new TreeSet<>());
                    ofMessage.add(day(row.getTimestamp("received_at")));
                    ofMessage.add(day(row.getTimestamp("first")));
                },
                some,
                some);
        SortedSet<SortedSet<Integer>> groups = new TreeSet<>(BY_FIRST);
        groups.addAll(days.values());
        return groups;
    }

    private static int day(Timestamp at) {
        return (int) Duration.between(DAY, at.toInstant()).toDays();
    }

    private Receipt receive(String mail, @Nullable Instant at) {
        return receiving.receive(new Arrival(Channel.EMAIL, "", at, null), mail.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> flags(Receipt receipt) {
        return messages.find(receipt.message()).orElseThrow().flags();
    }

    private Instant receivedAt(UUID message) {
        return jdbc.queryForObject("select received_at from intake.message where id = ?", Timestamp.class, message)
                .toInstant();
    }

    private static String mail(String messageId, String text) {
        return "From: a@example.jp\r\nDate: Mon, 1 Oct 2018 09:00:00 +0900\r\nSubject: s\r\n"
                + (messageId.isEmpty() ? "" : "Message-ID: " + messageId + "\r\n")
                + "\r\n" + text + "\r\n";
    }
}
