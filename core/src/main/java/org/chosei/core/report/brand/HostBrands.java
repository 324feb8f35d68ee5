package org.chosei.core.report.brand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

    /** @param letters those that it is made of, {@link Likeness#letters} */
    private record Word(String text, String seen, int letters, Brand brand) {

        static Word of(String text, Brand brand) {
            String seen = Likeness.seen(text);
            return new Word(text, seen, Likeness.letters(seen), brand);
        }
    }

    /** Longest first: the place in this list decides where several fit. */
    private final List<Word> words = new ArrayList<>();

    private final Map<String, Integer> places = new HashMap<>();
    /** Words that a mistyped label can mean, by how they begin: nobody mistypes the first letter. */
    private final Map<Character, List<Word>> mistakable = new HashMap<>();

    /** Places of words of four letters and more by their first four. */
    private final Map<String, List<Integer>> byBeginning = new HashMap<>();

    private final CommonWords common = CommonWords.shipped();

    HostBrands(Brands brands) {
        for (Brand brand : brands.all()) {
            wordsOf(brand).forEach(word -> words.add(Word.of(word, brand)));
        }
        words.sort(Comparator.comparingInt((Word w) -> w.text().length()).reversed());
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            places.putIfAbsent(word.text(), i);
            if (word.text().length() >= SHORT) {
                places.merge(word.seen(), i, Math::min);
                if (!common.apart().contains(word.text())) {
                    byBeginning
                            .computeIfAbsent(word.text().substring(0, SHORT), beginning -> new ArrayList<>())
                            .add(i);
                }
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
        return brandAt(whole(labels)).or(() -> beginning(labels)).or(() -> mistyped(labels));
    }

    /** Whether the host only resembles a name, or names it by a word of the language: what is said of the site tells more. */
    boolean isLoose(String host) {
        List<String> labels = labels(host);
        int whole = whole(labels);
        return whole < words.size()
                ? common.apart().contains(words.get(whole).text())
                : beginning(labels).isEmpty();
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

    private int whole(List<String> labels) {
        int first = words.size();
        for (String label : labels) {
            first = Math.min(first, place(label.replace("-", "")));
            String[] between = BETWEEN.split(label);
            for (int i = 0; i < between.length; i++) {
                first = Math.min(first, place(between[i]));
                if (i + 1 < between.length) {
                    first = Math.min(first, place(between[i] + between[i + 1]));
                }
            }
        }
        return first;
    }

    /**
     * Where the word stands that a piece of a label is, or looks like. Pieces are the whole label, what stands between hyphens, and
     * neighbours joined: {@code smbc-card-login} holds smbccard.
     */
    private int place(String piece) {
        return Math.min(
                places.getOrDefault(piece, words.size()), places.getOrDefault(Likeness.seen(piece), words.size()));
    }

    private Optional<Brand> brandAt(int place) {
        return place < words.size() ? Optional.of(words.get(place).brand()) : Optional.empty();
    }

    private Optional<Brand> beginning(List<String> labels) {
        int first = words.size();
        for (String label : labels) {
            if (!common.isBegun(label)) {
                first = Math.min(first, within(label.replace("-", "")));
            }
        }
        return brandAt(first);
    }

    /** Where the first word stands that a label begins with, or that is long enough to be meant wherever the label holds it. */
    private int within(String label) {
        int first = words.size();
        for (int at = 0; at + SHORT <= label.length(); at++) {
            for (int place : byBeginning.getOrDefault(label.substring(at, at + SHORT), List.of())) {
                String word = words.get(place).text();
                if (place < first && (at == 0 || word.length() > TYPO_ONE) && label.startsWith(word, at)) {
                    first = place;
                }
            }
        }
        return first;
    }

    private Optional<Brand> mistyped(List<String> labels) {
        for (String label : labels) {
            for (String piece : BETWEEN.split(label)) {
                String seen = Likeness.seen(piece);
                int letters = Likeness.letters(seen);
                if (seen.isEmpty() || common.isBegun(seen) || common.alike().contains(piece)) {
                    continue;
                }
                for (Word word : mistakable.getOrDefault(seen.charAt(0), List.of())) {
                    if (isMistyped(seen, letters, word)) {
                        return Optional.of(word.brand());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isMistyped(String seen, int letters, Word word) {
        int edits = word.text().length() >= TYPO_TWO ? 2 : 1;
        return Math.abs(seen.length() - word.seen().length()) <= edits
                && Likeness.foreign(letters, word.letters()) <= edits
                && Likeness.distance(seen, word.seen()) <= edits;
    }
}
