package org.chosei.core.report.port;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lists that give some ports by their number and others by the service's name alone, {@code FTP and TCP/52869},
 * 「21番ポート、SMTP（25番ポート）、RDP」: the names stand for their usual ports. A name and one number with no more than a comma or a
 * slash between them are one thing said twice, {@code SSH, port 2222}.
 */
final class MixedLists {
    private static final int MOST_ITEMS = 40;
    private static final Pattern NAME = Pattern.compile(Services.shipped()
            .names()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<![a-z0-9_@./=-])(", ")(?![a-z0-9_@=-]|[./:]\\w)(?:サービス| service)?")));
    private static final Pattern BRACKET = Pattern.compile("\\s?[(（][^()（）]{1,30}[)）]");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?:tcp|udp)[\\s/:#-]{0,2})?(?:ports?|ポート)?\\s?(\\d{1,5})(?![\\d.:%])(?:\\s?/\\s?(?:tcp|udp))?(?:\\s?番)?(?:\\s?(?:ポート|ports?))?");
    private static final Pattern AND = Pattern.compile(
            "\\s?([、,，;；・/／&＆+]\\s?(?:and |or )?|と|や|および|及び|ならびに|並びに|または|又は| and (?:also )?(?:to |on )?| or | as well as )\\s?");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,5}");

    /** @param usual where the service listens that is named without a number, else empty */
    private record Item(String text, String usual, boolean number, int end) {}

    private final String text;
    private final Set<String> numbers;

    private MixedLists(String text, Set<String> numbers) {
        this.text = text;
        this.numbers = numbers;
    }

    /** @param ports those that the text gives by number */
    static Set<String> in(String text, Set<String> ports) {
        Set<String> named = new LinkedHashSet<>();
        if (ports.isEmpty() || Services.shipped().in(text).isEmpty()) {
            return named;
        }
        Set<String> numbers =
                ports.stream().map(port -> port.substring(0, port.indexOf('/'))).collect(Collectors.toSet());
        new MixedLists(text.toLowerCase(Locale.ROOT), numbers).addTo(named);
        return named;
    }

    private void addTo(Set<String> named) {
        int at = 0;
        while (at < text.length()) {
            Optional<Item> first = isBorder(at) ? item(at) : Optional.empty();
            if (first.isEmpty()) {
                at++;
                continue;
            }
            List<Item> list = new ArrayList<>(List.of(first.get()));
            boolean joined = follow(list);
            if (list.stream().anyMatch(this::isPort) && (joined || list.size() > 2)) {
                list.stream()
                        .map(Item::usual)
                        .filter(port -> !port.isEmpty() && !numbers.contains(port.substring(0, port.indexOf('/'))))
                        .forEach(named::add);
            }
            at = list.getLast().end();
        }
    }

    /** Takes what the first item is listed with; whether more than a comma or slash joins a name to a number, or a name has its own. */
    private boolean follow(List<Item> list) {
        boolean joined = false;
        Matcher and = AND.matcher(text);
        while (list.size() < MOST_ITEMS
                && and.region(list.getLast().end(), text.length()).lookingAt()) {
            Optional<Item> next = item(and.end());
            if (next.isEmpty()) {
                break;
            }
            Item last = list.getLast();
            boolean word = and.group(1).equals("、")
                    || and.group(1).strip().codePoints().anyMatch(Character::isLetter);
            joined |= word || !last.number() && !next.get().number();
            list.add(next.get());
        }
        return joined;
    }

    private Optional<Item> item(int at) {
        Matcher name = NAME.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (name.lookingAt()) {
            Matcher bracket = BRACKET.matcher(text).region(name.end(), text.length());
            boolean numbered =
                    bracket.lookingAt() && DIGITS.matcher(bracket.group()).find();
            String usual =
                    numbered ? "" : Services.shipped().named(name.group(1)).orElse("");
            int end = bracket.lookingAt() ? bracket.end() : name.end();
            return Optional.of(new Item(text.substring(at, end), usual, false, end));
        }
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        return number.lookingAt() ? Optional.of(new Item(number.group(), "", true, number.end())) : Optional.empty();
    }

    /** A list is not entered within a word or a number. */
    private boolean isBorder(int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        return !(before < 0x80 && (Character.isLetterOrDigit(before) || before == '.' || before == '_'));
    }

    private boolean isPort(Item item) {
        return DIGITS.matcher(item.text()).results().anyMatch(digits -> numbers.contains(digits.group()));
    }
}
