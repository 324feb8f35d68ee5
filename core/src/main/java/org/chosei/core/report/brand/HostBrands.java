package org.chosei.core.report.brand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Brands;
import org.chosei.core.report.address.Hostname;

/** The brand that a host's labels name: wholly, as a beginning, or with a typing error or two. */
final class HostBrands {
    private static final int SHORT = 4;
    private static final int TYPO_ONE = 5;
    private static final int TYPO_TWO = 9;
    private static final int MOST_LABELS = 20;
    private static final Pattern BETWEEN = Pattern.compile("[-_]");

    private record Word(String text, String seen, Brand brand) {}

    /** Longest first: the place in this list decides where several fit. */
    private final List<Word> words = new ArrayList<>();

    private final Map<String, Integer> places = new HashMap<>();
    /** Words that a mistyped label can mean, by how they begin: nobody mistypes the first letter. */
    private final Map<Character, List<Word>> mistakable = new HashMap<>();

    private final NameIndex index;
    private final CommonWords common = CommonWords.shipped();

    HostBrands(Brands brands) {
        for (Brand brand : brands.all()) {
            wordsOf(brand).forEach(word -> words.add(new Word(word, Likeness.seen(word), brand)));
        }
        words.sort(Comparator.comparingInt((Word w) -> w.text().length()).reversed());
        index = new NameIndex(words.stream().map(Word::text).toList());
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            places.putIfAbsent(word.text(), i);
            if (word.text().length() >= SHORT) {
                places.merge(word.seen(), i, Math::min);
            }
            if (word.text().length() >= TYPO_ONE && !common.apart().contains(word.text())) {
                mistakable
                        .computeIfAbsent(word.seen().charAt(0), first -> new ArrayList<>())
                        .add(word);
            }
        }
    }

    private Set<String> wordsOf(Brand brand) {
        Set<String> found = new LinkedHashSet<>();
        List<String> spellings = new ArrayList<>(brand.aliases());
        spellings.add(brand.nameJa());
        spellings.add(brand.nameEn());
        spellings.stream()
                .filter(s -> s.chars().allMatch(c -> c < 0x80))
                .map(s -> s.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""))
                .filter(word -> word.length() >= 2)
                .forEach(found::add);
        brand.domains().stream()
                .map(domain -> Hostname.registrable(domain).split("\\.")[0].replace("-", ""))
                .filter(word -> word.length() >= SHORT)
                .forEach(found::add);
        found.removeIf(common.never()::contains);
        return found;
    }

    Optional<Brand> in(String host) {
        List<String> labels = labels(host);
        return whole(labels).or(() -> beginning(labels)).or(() -> mistyped(labels));
    }

    /** The labels that somebody chose: those left of the public suffix. */
    private static List<String> labels(String host) {
        String registrable = Hostname.registrable(host);
        int suffix = registrable.indexOf('.');
        String chosen = suffix < 0 ? host : host.substring(0, host.length() - (registrable.length() - suffix));
        return Stream.of(chosen.toLowerCase(Locale.ROOT).split("\\."))
                .limit(MOST_LABELS)
                .map(Likeness::shown)
                .toList();
    }

    private Optional<Brand> whole(List<String> labels) {
        Set<String> pieces = new HashSet<>();
        labels.forEach(label -> addPieces(label, pieces));
        return pieces.stream()
                .flatMap(piece -> Stream.ofNullable(places.get(piece)))
                .min(Comparator.naturalOrder())
                .map(place -> words.get(place).brand());
    }

    /** The label, its pieces between hyphens, and neighbouring pieces joined: {@code smbc-card-login} holds smbccard. */
    private static void addPieces(String label, Set<String> pieces) {
        Set<String> found = new HashSet<>();
        found.add(label.replace("-", ""));
        String[] between = BETWEEN.split(label);
        for (int i = 0; i < between.length; i++) {
            found.add(between[i]);
            if (i + 1 < between.length) {
                found.add(between[i] + between[i + 1]);
            }
        }
        found.forEach(piece -> {
            pieces.add(piece);
            pieces.add(Likeness.seen(piece));
        });
    }

    private Optional<Brand> beginning(List<String> labels) {
        List<String> plain = labels.stream()
                .filter(label -> !common.isBegun(label))
                .map(label -> label.replace("-", ""))
                .toList();
        return index.in(String.join(".", plain))
                .mapToObj(words::get)
                .filter(word -> word.text().length() >= SHORT)
                .filter(word -> !common.apart().contains(word.text()))
                .filter(word -> plain.stream().anyMatch(label -> begins(label, word.text())))
                .map(Word::brand)
                .findFirst();
    }

    private static boolean begins(String label, String word) {
        return word.length() > TYPO_ONE ? label.contains(word) : label.startsWith(word);
    }

    private Optional<Brand> mistyped(List<String> labels) {
        for (String label : labels) {
            for (String piece : BETWEEN.split(label)) {
                String seen = Likeness.seen(piece);
                if (seen.isEmpty() || common.isBegun(seen)) {
                    continue;
                }
                for (Word word : mistakable.getOrDefault(seen.charAt(0), List.of())) {
                    if (isMistyped(seen, word)) {
                        return Optional.of(word.brand());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isMistyped(String seen, Word word) {
        int edits = word.text().length() >= TYPO_TWO ? 2 : 1;
        return Math.abs(seen.length() - word.seen().length()) <= edits && Likeness.distance(seen, word.seen()) <= edits;
    }
}
