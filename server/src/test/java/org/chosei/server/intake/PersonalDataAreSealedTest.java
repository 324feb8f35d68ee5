package org.chosei.server.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.chosei.core.intake.Channel;
import org.chosei.server.ServerTest;
import org.chosei.server.intake.Submission.Purpose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Invariant 9: what came in about a person stands under a key of its message, and nobody reads it once the key is gone. */
@ServerTest
class PersonalDataAreSealedTest {
    private static final Instant AT = Instant.parse("2018-10-01T00:00:00Z");

    @Autowired
    ReceivingMessages receiving;

    @Autowired
    Submitting submitting;

    @Autowired
    Messages messages;

    @Autowired
    Reporters reporters;

    @Autowired
    RawStore raw;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void standsNowhereInTheDatabaseInClear() {
        submitting.submit(submission(), Channel.WEB_FORM, "t1");

        for (String table : List.of(
                "intake.message",
                "intake.reporter",
                "intake.raw",
                "intake.delivery",
                "intake.acknowledged",
                "journal.entry")) {
            String dump = jdbc.queryForList("select t::text as row from " + table + " t", String.class).stream()
                    .collect(Collectors.joining("\n"));
            assertThat(dump)
                    .as(table)
                    .doesNotContain("hanako", "Yamada", hex("hanako"), hex("Yamada"), hex("secret words"));
        }
    }

    @Test
    void comesBackAsItWas() throws IOException {
        Receipt receipt = submitting.submit(submission(), Channel.WEB_FORM, "t2");

        assertThat(reporters
                        .of(List.of(receipt.message()))
                        .get(receipt.message())
                        .identity())
                .isEqualTo(new Reporters.Identity("hanako@reporter.example", "Hanako Yamada", "Yamada Works"));
        assertThat(messages.find(receipt.message()).orElseThrow().sender()).isEqualTo("hanako@reporter.example");
        assertThat(raw.open(receipt.message()).readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .contains("secret words");
    }

    @Test
    void keepsSeveralPiecesByteForByteInRowsOfAMebibyte() throws IOException {
        byte[] original = new byte[3 << 20];
        new Random(1).nextBytes(original);
        Receipt receipt = receiving.receive(Arrival.of(Channel.EMAIL, AT), original);

        assertThat(raw.open(receipt.message()).readAllBytes()).isEqualTo(original);
        assertThat(jdbc.queryForList(
                        "select length(bytes) from intake.raw where message = ?", Integer.class, receipt.message()))
                .hasSize(4)
                .allMatch(length -> length <= 1 << 20);
    }

    @Test
    void isReadByNobodyOnceItsKeyIsGone() {
        Receipt receipt = submitting.submit(submission(), Channel.WEB_FORM, "t3");
        jdbc.update("delete from intake.data_key where message = ?", receipt.message());

        assertThatThrownBy(() -> raw.open(receipt.message())).isInstanceOf(Erased.class);
        assertThat(reporters.of(List.of(receipt.message()))).isEmpty();
        assertThat(messages.find(receipt.message()).orElseThrow())
                .extracting("sender", "number")
                .containsExactly(null, receipt.number());
    }

    private static Submission submission() {
        return new Submission(
                Locale.ENGLISH,
                "hanako@reporter.example",
                "Hanako Yamada",
                "Yamada Works",
                Purpose.INFORMATION,
                false,
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                "",
                "secret words",
                "",
                Map.of(),
                List.of());
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
