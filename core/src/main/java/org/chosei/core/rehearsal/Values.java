package org.chosei.core.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chosei.core.directory.Brand;
import org.chosei.core.rehearsal.Wording.Reporter;
import org.jspecify.annotations.Nullable;

/** What a template can say of one message, and of one incident in it. */
record Values(
        String language,
        Reporter reporter,
        Instant at,
        ZoneId zone,
        Dice dice,
        int count,
        Map<String, String> given,
        @Nullable PlannedIncident incident,
        int place) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);
    private static final DateTimeFormatter DAY_JA = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    Values(
            String language,
            Reporter reporter,
            Instant at,
            ZoneId zone,
            Dice dice,
            int count,
            Map<String, String> given) {
        this(language, reporter, at, zone, dice, count, given, null, 0);
    }

    Values about(PlannedIncident each, int itsPlace) {
        return new Values(language, reporter, at, zone, dice, count, given, each, itsPlace);
    }

    @Nullable
    String of(String name) {
        if (given.containsKey(name)) {
            return given.get(name);
        }
        return switch (name) {
            case "name" -> reporter.name();
            case "org" -> reporter.organization();
            case "mail" -> reporter.mail();
            case "tel" -> reporter.telephone();
            case "word" -> dice.oneOf(Wording.WORDS) + dice.below(100);
            case "victim" -> victim();
            case "sha256" -> dice.hex(64);
            case "count" -> Integer.toString(count);
            case "n" -> Integer.toString(Math.max(place, 1));
            case "date" -> (language.equals("ja") ? DAY_JA : DAY_EN).format(at.atZone(zone));
            case "date.rfc" -> DateTimeFormatter.RFC_1123_DATE_TIME.format(seen().atZone(zone));
            case "time" -> LOCAL.format(seen().atZone(zone));
            case "time.utc" -> UTC.format(seen().atZone(ZoneOffset.UTC));
            default -> incident == null ? null : ofIncident(name, incident);
        };
    }

    private @Nullable String ofIncident(String name, PlannedIncident about) {
        return switch (name) {
            case "url" -> about.url();
            case "url.hxxp" -> Defanged.scheme(about.url());
            case "url.dots" -> Defanged.dots(about.url());
            case "url.paren" -> Defanged.parentheses(about.url());
            case "url.wide" -> Defanged.wide(about.url());
            case "host" -> about.host();
            case "host.dots" -> Defanged.dots(about.host());
            case "ip" -> about.address();
            case "ip.dots" -> Defanged.dots(about.address());
            case "brand" -> brand(about.brand());
            case "site" ->
                about.brand() == null ? null : about.brand().domains().getFirst();
            case "ports.plain" -> String.join(" ", about.ports());
            case "ports.ja" ->
                about.ports().stream()
                        .map(port -> port.replaceFirst("(\\d+)/(\\w+)", "$1番($2)"))
                        .collect(Collectors.joining("、"));
            default -> name.startsWith("log.") ? log(name, about) : null;
        };
    }

    private @Nullable String brand(@Nullable Brand brand) {
        if (brand == null) {
            return null;
        }
        return language.equals("ja") ? brand.nameJa() : brand.nameEn();
    }

    private @Nullable String log(String name, PlannedIncident about) {
        Logs logs =
                new Logs(about.address(), victim(), seen().atZone(language.equals("ja") ? zone : ZoneOffset.UTC), dice);
        List<String> ports = about.ports();
        return switch (name) {
            case "log.sshd" -> logs.sshd();
            case "log.iptables" -> logs.iptables(ports);
            case "log.firewall" -> logs.firewall(ports);
            case "log.web" -> logs.web();
            case "log.smtp" -> logs.smtp();
            default -> null;
        };
    }

    /** Some hours before the message. */
    private Instant seen() {
        return at.minus(Duration.ofMinutes(25 + dice.below(400)));
    }

    private String victim() {
        return "192.0.2." + dice.between(1, 254);
    }
}
