package org.chosei.core.coordination;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Party;
import org.chosei.core.directory.PartyRole;
import org.chosei.core.post.Token;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/**
 * Writes a request in the party's language, for what a party of its role can do. The facts always stand in the same order: who
 * writes, what was reported and where, how it was confirmed and how to look at it safely, what it imitates, what is asked, why
 * this party, the number to keep, who we are.
 */
public final class RequestText {
    private static final String ZONE = "'('zzz, 'UTC'xxx')'";

    private final RequestWords words;

    private RequestText(String language) {
        this.words = RequestWords.in(language);
    }

    /** Subject and body. */
    public record Written(String subject, String body) {}

    /**
     * Whom a text is for, and under which number.
     *
     * @param reason why this party is asked, in its language, where somebody wrote it; null leaves that to the directory
     */
    public record Addressee(
            Party party, String number, @Nullable String reason) {}

    public static Written request(List<CaseFacts> cases, Addressee to, Writer from, ZoneId zone) {
        return new RequestText(to.party().language()).write(MessageKind.REQUEST, cases, to, from, zone);
    }

    public static Written reminder(List<CaseFacts> cases, Addressee to, Writer from, ZoneId zone) {
        return new RequestText(to.party().language()).write(MessageKind.REMINDER, cases, to, from, zone);
    }

    /** Asks a reporter back; the question is a person's own words. */
    public static Written question(String question, String language, String number, Writer from) {
        RequestText text = new RequestText(language);
        RequestWords words = text.words;
        String body = String.join(
                "\n\n",
                words.word("question.greeting"),
                words.paragraph("question.opening", from.name(language)),
                question.strip(),
                words.word("number", from.token(number)),
                text.signature(from));
        return new Written(Token.before(from.token(number), words.word("question.subject")), body + "\n");
    }

    private Written write(MessageKind kind, List<CaseFacts> cases, Addressee to, Writer from, ZoneId zone) {
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("A request to '%s' names no incident: wanted at least one"
                    .formatted(to.party().name()));
        }
        String kindOfCase = kindOf(cases);
        PartyRole role = capacity(cases, to.party().role());
        boolean several = cases.size() > 1;
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(words.word("greeting", to.party().name()));
        paragraphs.add(words.paragraph("opening", from.name(words.language())));
        if (kind == MessageKind.REMINDER) {
            paragraphs.add(words.word("reminder"));
        }
        paragraphs.add(words.fitting("what", kindOfCase, role));
        paragraphs.add(
                cases.stream().map(one -> facts(one, several, from, zone)).collect(Collectors.joining("\n\n")));
        paragraphs.add(basis(cases) + "\n" + words.word("confirmed." + kindOfCase));
        if (!several) {
            imitated(cases.getFirst()).ifPresent(paragraphs::add);
        }
        paragraphs.add(words.fitting("asked", kindOfCase, role));
        paragraphs.add(
                to.reason() == null ? new WhyAsked(cases, to.party(), words).text() : words.word("why", to.reason()));
        paragraphs.add(words.word("number", from.token(to.number())));
        paragraphs.add(words.word("centre", from.name(words.language())));
        paragraphs.add(signature(from));
        String topic = words.fitting("topic", kindOfCase, role);
        String subject = kind == MessageKind.REMINDER ? words.word("topic.reminder", topic) : topic;
        return new Written(Token.before(from.token(to.number()), subject), String.join("\n\n", paragraphs) + "\n");
    }

    private static String kindOf(List<CaseFacts> cases) {
        Category category = cases.getFirst().category();
        return cases.stream().anyMatch(one -> one.category() != category) ? "MIXED" : category.name();
    }

    /** As what a party is written to: who registers names can do nothing about addresses, and is asked as anybody is. */
    private static @Nullable PartyRole capacity(List<CaseFacts> cases, PartyRole role) {
        boolean registers = role == PartyRole.REGISTRAR || role == PartyRole.REGISTRY;
        return registers && !cases.stream().allMatch(CaseFacts::isOfDomain) ? null : role;
    }

    /** How it is known, as far as we know ourselves. */
    private String basis(List<CaseFacts> cases) {
        int reports = cases.getFirst().reports();
        String many = cases.size() > 1 ? "several" : reports > 1 ? "many" : "one";
        String basis = words.paragraph("basis." + many, String.valueOf(reports));
        return cases.stream().anyMatch(one -> one.logged() != null) ? basis + "\n" + words.word("basis.logged") : basis;
    }

    private Optional<String> imitated(CaseFacts one) {
        return named(one)
                .map(brand -> brand.domains().isEmpty()
                        ? words.word("imitated", name(brand))
                        : words.paragraph(
                                "imitated.genuine",
                                name(brand),
                                Defang.text(brand.domains().getFirst())));
    }

    private static Optional<Brand> named(CaseFacts one) {
        return Optional.ofNullable(one.brand()).filter(brand -> !brand.standsForMany());
    }

    private String name(Brand brand) {
        return words.language().equals("ja") ? brand.nameJa() : brand.nameEn();
    }

    private String facts(CaseFacts one, boolean numbered, Writer from, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        List<String> places = one.urls().isEmpty() ? List.of(one.key()) : one.urls();
        places.forEach(place -> lines.add(Defang.text(place)));
        one.addresses().stream()
                .filter(address -> !places.contains(address))
                .forEach(address -> lines.add("[" + Defang.text(address) + "]"));
        if (!one.ports().isEmpty()) {
            lines.add(words.word("fact.ports", String.join(", ", one.ports())));
        }
        if (one.logged() != null) {
            lines.add(words.word("fact.logged", span(one.logged(), zone)));
        }
        if (numbered) {
            named(one).ifPresent(brand -> {
                lines.add(words.word("fact.brand", name(brand)));
                brand.domains().stream()
                        .findFirst()
                        .ifPresent(genuine -> lines.add(words.word("fact.genuine", Defang.text(genuine))));
            });
        }
        lines.add(words.word("fact.first", time(one.firstReported(), zone)));
        if (one.lastReported().isAfter(one.firstReported())) {
            lines.add(words.word("fact.last", time(one.lastReported(), zone)));
        }
        if (numbered) {
            lines.add(words.word("fact.number", from.token(one.number())));
        }
        return lines.stream().map(line -> "  " + line).collect(Collectors.joining("\n"));
    }

    private String signature(Writer from) {
        return String.join(
                "\n",
                "--",
                from.name(words.language()),
                words.word("signature", from.phone(), from.mail()),
                from.web());
    }

    /** To the second, because an address may be somebody else's a minute later. */
    private String span(CaseFacts.Span span, ZoneId zone) {
        String to = time("uuuu-MM-dd HH:mm:ss " + ZONE, span.to(), zone);
        return span.from().equals(span.to())
                ? to
                : words.word("fact.span", time("uuuu-MM-dd HH:mm:ss", span.from(), zone), to);
    }

    private static String time(Instant at, ZoneId zone) {
        return time("uuuu-MM-dd HH:mm " + ZONE, at, zone);
    }

    private static String time(String pattern, Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .withZone(zone)
                .format(at);
    }
}
