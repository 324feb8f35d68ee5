package org.chosei.core.coordination;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.chosei.core.directory.PartyRole;
import org.chosei.core.post.Token;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/**
 * Writes a request in the party's language. The facts always stand in the same order: who writes, what was reported and where,
 * how it was confirmed and how to look at it safely, what it imitates, what is asked, why this party, the number to keep, who
 * we are. The words are data, in {@code request_ja.properties} and {@code request_en.properties}.
 */
public final class RequestText {
    private static final Map<String, RequestText> BY_LANGUAGE =
            Map.of("ja", new RequestText("ja"), "en", new RequestText("en"));

    private static final String ZONE = "'('zzz, 'UTC'xxx')'";

    private final String language;
    private final Properties words = new Properties();

    private RequestText(String language) {
        this.language = language;
        try (InputStream in = RequestText.class.getResourceAsStream("request_" + language + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Subject and body. */
    public record Written(String subject, String body) {}

    /**
     * Whom a text is for, and under which number.
     *
     * @param reason why this party is asked, in its language; null leaves the paragraph out
     */
    public record Addressee(
            String name,
            PartyRole role,
            String language,
            String number,
            @Nullable String reason) {}

    public static Written request(List<CaseFacts> cases, Addressee to, Writer from, ZoneId zone) {
        return in(to.language()).write(MessageKind.REQUEST, cases, to, from, zone);
    }

    public static Written reminder(List<CaseFacts> cases, Addressee to, Writer from, ZoneId zone) {
        return in(to.language()).write(MessageKind.REMINDER, cases, to, from, zone);
    }

    /** Asks a reporter back; the question is a person's own words. */
    public static Written question(String question, String language, String number, Writer from) {
        RequestText text = in(language);
        String body = String.join(
                "\n\n",
                text.word("question.greeting"),
                text.word("question.opening", from.name(language)),
                question.strip(),
                text.word("number", Token.of(number)),
                text.signature(from));
        return new Written(Token.before(number, text.word("question.subject")), body + "\n");
    }

    private static RequestText in(String language) {
        RequestText text = BY_LANGUAGE.get(language);
        if (text == null) {
            throw new IllegalArgumentException("Language '%s' has no templates: wanted ja or en".formatted(language));
        }
        return text;
    }

    private Written write(MessageKind kind, List<CaseFacts> cases, Addressee to, Writer from, ZoneId zone) {
        if (cases.isEmpty()) {
            throw new IllegalArgumentException(
                    "A request to '%s' names no incident: wanted at least one".formatted(to.name()));
        }
        Category category = cases.getFirst().category();
        boolean mixed = cases.stream().anyMatch(one -> one.category() != category);
        String kindOfCase = mixed ? "MIXED" : category.name();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(word("greeting", to.name()));
        paragraphs.add(word("opening", from.name(language)));
        if (kind == MessageKind.REMINDER) {
            paragraphs.add(word("reminder"));
        }
        paragraphs.add(word("what." + kindOfCase));
        paragraphs.add(
                cases.stream().map(one -> facts(one, cases.size() > 1, zone)).collect(Collectors.joining("\n\n")));
        paragraphs.add(word("confirmed." + kindOfCase));
        paragraphs.add(asked(kindOfCase, cases, to.role()));
        if (to.reason() != null) {
            paragraphs.add(word("why", to.reason()));
        }
        paragraphs.add(word("number", Token.of(to.number())));
        paragraphs.add(word("centre", from.name(language)));
        paragraphs.add(signature(from));
        String topic = word("topic." + kindOfCase);
        String subject = kind == MessageKind.REMINDER ? word("topic.reminder", topic) : topic;
        return new Written(Token.before(to.number(), subject), String.join("\n\n", paragraphs) + "\n");
    }

    private String facts(CaseFacts one, boolean numbered, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        List<String> places = one.urls().isEmpty() ? List.of(one.key()) : one.urls();
        places.forEach(place -> lines.add(Defang.text(place)));
        one.addresses().stream()
                .filter(address -> !places.contains(address))
                .forEach(address -> lines.add("[" + Defang.text(address) + "]"));
        if (!one.ports().isEmpty()) {
            lines.add(word("fact.ports", String.join(", ", one.ports())));
        }
        if (one.logged() != null) {
            lines.add(word("fact.logged", span(one.logged(), zone)));
        }
        if (one.brand() != null && !one.brand().standsForMany()) {
            lines.add(word(
                    "fact.brand",
                    language.equals("ja") ? one.brand().nameJa() : one.brand().nameEn()));
            one.brand().domains().stream()
                    .findFirst()
                    .ifPresent(genuine -> lines.add(word("fact.genuine", Defang.text(genuine))));
        }
        lines.add(word("fact.first", time(one.firstReported(), zone)));
        if (one.lastReported().isAfter(one.firstReported())) {
            lines.add(word("fact.last", time(one.lastReported(), zone)));
        }
        if (numbered) {
            lines.add(word("fact.number", Token.of(one.number())));
        }
        return lines.stream().map(line -> "  " + line).collect(Collectors.joining("\n"));
    }

    /** What is asked: by category, and where the party cannot touch the site itself, by its role; a name only of names. */
    private String asked(String kindOfCase, List<CaseFacts> cases, PartyRole role) {
        boolean registers = role == PartyRole.REGISTRAR || role == PartyRole.REGISTRY;
        boolean byRole = words.containsKey("asked." + role)
                && !(registers && !cases.stream().allMatch(CaseFacts::isOfDomain));
        return word("asked." + (byRole ? role : kindOfCase));
    }

    private String signature(Writer from) {
        return String.join("\n", "--", from.name(language), word("signature", from.phone(), from.mail()), from.web());
    }

    /** To the second, because an address may be somebody else's a minute later. */
    private String span(CaseFacts.Span span, ZoneId zone) {
        String to = time("uuuu-MM-dd HH:mm:ss " + ZONE, span.to(), zone);
        return span.from().equals(span.to())
                ? to
                : word("fact.span", time("uuuu-MM-dd HH:mm:ss", span.from(), zone), to);
    }

    private static String time(Instant at, ZoneId zone) {
        return time("uuuu-MM-dd HH:mm " + ZONE, at, zone);
    }

    private static String time(String pattern, Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .withZone(zone)
                .format(at);
    }

    private String word(String key, String... values) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("Text '%s' is missing in request_%s.properties".formatted(key, language));
        }
        String text = pattern;
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }
}
