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
import java.util.stream.Stream;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Brands;
import org.chosei.core.report.address.Hostname;

/** The brand that a host's labels name: wholly, as a beginning, or with a typing error or two. */
final class HostBrands {
    private static final int SHORT = 4;
    private static final int LONG = 6;
    private static final int MOST_LABELS = 20;

    /** Longest first: the place in this list decides where several fit. */
    private final List<HostWord> words = new ArrayList<>();

    private final Map<String, Integer> places = new HashMap<>();
    private final MistypedWords mistyped = new MistypedWords();

    /** Places of words of four letters and more by their first four. */
    private final Map<String, List<Integer>> byBeginning = new HashMap<>();

    private final CommonWords common = CommonWords.shipped();

    HostBrands(Brands brands) {
        for (Brand brand : brands.all()) {
            wordsOf(brand).forEach(word -> words.add(HostWord.of(word, brand)));
        }
        words.sort(Comparator.comparingInt((HostWord w) -> w.text().length()).reversed());
        for (int i = 0; i < words.size(); i++) {
            HostWord word = words.get(i);
            places.putIfAbsent(word.text(), i);
            if (word.text().length() >= SHORT) {
                places.merge(word.seen(), i, Math::min);
                if (!common.apart().contains(word.text())) {
                    byBeginning
                            .computeIfAbsent(word.text().substring(0, SHORT), beginning -> new ArrayList<>())
                            .add(i);
                }
            }
            mistyped.add(word);
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
        return brandAt(whole(labels)).or(() -> beginning(labels)).or(() -> mistyped.in(labels));
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
            String[] between = HostWord.BETWEEN.split(label);
            if (common.areLanguage(List.of(between))) {
                continue;
            }
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
                if (place < first && (at == 0 || word.length() >= LONG) && label.startsWith(word, at)) {
                    first = place;
                }
            }
        }
        return first;
    }
}
