package org.chosei.server.post;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chosei.core.post.NumberCipher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Gives out the eight digits under which a report, an incident or a mail is known outside, one number space for all. */
@Component
public class Numbers {
    private final JdbcTemplate jdbc;
    private final NumberCipher cipher;

    Numbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.cipher = cipher(jdbc);
    }

    /** What a number names. */
    public enum Kind {
        REPORT,
        INCIDENT,
        MAIL
    }

    /** The digits of a number as people write it: with or without a prefix, in full-width signs too. */
    public static String digits(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("^.*#", "")
                .strip();
    }

    public String next(Kind kind, UUID subject) {
        return next(kind, List.of(subject)).getFirst();
    }

    /** @return a number for each subject, in their order; two round trips however many */
    public List<String> next(Kind kind, List<UUID> subjects) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        List<String> numbers = jdbc
                .queryForList(
                        "select nextval('post.number_sequence')::int from generate_series(1, ?)",
                        Integer.class,
                        subjects.size())
                .stream()
                .map(cipher::number)
                .toList();
        jdbc.update(
                "insert into post.number (number, kind, subject) select number, ?, subject from unnest(?::text[], ?::uuid[]) as given (number, subject)",
                kind.name(),
                numbers.toArray(String[]::new),
                subjects.toArray(UUID[]::new));
        return numbers;
    }

    /** What a number names. */
    public Optional<Case> named(String number) {
        return jdbc
                .query(
                        "select kind, subject from post.number where number = ?",
                        (row, _) -> new Case(Kind.valueOf(row.getString("kind")), row.getObject("subject", UUID.class)),
                        number)
                .stream()
                .findFirst();
    }

    /** Before any transaction: one that failed would take back a key that numbers were given by. */
    private static NumberCipher cipher(JdbcTemplate jdbc) {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        jdbc.update("insert into post.secret (name, value) values ('numbers', ?) on conflict do nothing", fresh);
        return new NumberCipher(Objects.requireNonNull(
                jdbc.queryForObject("select value from post.secret where name = 'numbers'", byte[].class)));
    }
}
