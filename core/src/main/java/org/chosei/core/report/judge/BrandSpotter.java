package org.chosei.core.report.judge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Brands;
import org.chosei.core.report.address.Hostname;
import org.chosei.core.report.cue.Folding;

/** Finds the brand that a host or a text names; precision before recall, since an unknown brand is an honest answer (rule 14). */
final class BrandSpotter {
    private static final int SHORT = 4;
    private static final int TYPO_ONE = 5;
    private static final int TYPO_TWO = 9;
    /** Words of the language that happen to be brands: in hosts they must stand alone between separators. */
    private static final Set<String> COMMON_WORDS = Set.of(
            "line",
            "visa",
            "apple",
            "orico",
            "life",
            "view",
            "eki",
            "post",
            "chase",
            "master",
            "discover",
            "steam",
            "nico",
            "coin",
            "square",
            "target",
            "seven");

    private static final Map<Brands, BrandSpotter> MADE = Collections.synchronizedMap(new WeakHashMap<>());

    private record Name(String folded, boolean latin, Brand brand) {}

    private final List<Name> names = new ArrayList<>();
    private final List<Name> hostWords = new ArrayList<>();

    private BrandSpotter(Brands brands) {
        for (Brand brand : brands.all()) {
            Set<String> spellings = new LinkedHashSet<>(brand.aliases());
            spellings.add(brand.nameJa());
            spellings.add(brand.nameEn());
            spellings.stream()
                    .map(BrandSpotter::folded)
                    .forEach(name -> names.add(new Name(name, name.chars().allMatch(c -> c < 0x80), brand)));
            hostWords(brand, spellings).forEach(word -> hostWords.add(new Name(word, true, brand)));
        }
        names.sort((a, b) -> Integer.compare(b.folded().length(), a.folded().length()));
        hostWords.sort((a, b) -> Integer.compare(b.folded().length(), a.folded().length()));
    }

    static BrandSpotter of(Brands brands) {
        return MADE.computeIfAbsent(brands, BrandSpotter::new);
    }

    private static Set<String> hostWords(Brand brand, Set<String> spellings) {
        Set<String> words = new LinkedHashSet<>();
        spellings.stream()
                .filter(s -> s.chars().allMatch(c -> c < 0x80))
                .forEach(s -> words.add(s.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")));
        words.removeIf(word -> word.length() < 2);
        brand.domains().stream()
                .map(domain -> Hostname.registrable(domain).split("\\.")[0].replace("-", ""))
                .filter(word -> word.length() >= SHORT)
                .forEach(words::add);
        return words;
    }

    private static String folded(String name) {
        return Folding.fold(name).strip();
    }

    /** The brands that a text names, longest names first, none inside another's name. */
    Set<Brand> inText(String text) {
        StringBuilder folded = new StringBuilder(Folding.fold(text));
        Set<Brand> found = new LinkedHashSet<>();
        for (Name name : names) {
            int at = folded.indexOf(name.folded());
            while (at >= 0) {
                int end = at + name.folded().length();
                if (!name.latin() || isWhole(folded, at, end)) {
                    found.add(name.brand());
                    for (int i = at; i < end; i++) {
                        folded.setCharAt(i, '\0');
                    }
                }
                at = folded.indexOf(name.folded(), end);
            }
        }
        return found;
    }

    private static boolean isWhole(CharSequence text, int start, int end) {
        boolean begins = start == 0 || !isLatin(text.charAt(start - 1));
        return begins && (end == text.length() || !isLatin(text.charAt(end)));
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** The brand that a host's labels name, wholly, as a beginning, or with a typing error or two. */
    Optional<Brand> inHost(String host) {
        String registrable = Hostname.registrable(host);
        int suffix = registrable.indexOf('.');
        String named = suffix < 0 || registrable.equals(host) && suffix < 0
                ? host
                : host.substring(0, host.length() - (registrable.length() - suffix));
        List<String> labels = List.of(named.toLowerCase(Locale.ROOT).split("\\."));
        return whole(labels).or(() -> beginning(labels)).or(() -> mistyped(labels));
    }

    private Optional<Brand> whole(List<String> labels) {
        Set<String> pieces = new HashSet<>();
        labels.forEach(label -> addPieces(label, pieces));
        return hostWords.stream()
                .filter(word -> pieces.contains(word.folded()))
                .map(Name::brand)
                .findFirst();
    }

    /** The label, its pieces between hyphens, and neighbouring pieces joined: {@code smbc-card-login} holds smbccard. */
    private static void addPieces(String label, Set<String> pieces) {
        pieces.add(label.replace("-", ""));
        String[] between = label.split("[-_]");
        for (int i = 0; i < between.length; i++) {
            pieces.add(between[i]);
            if (i + 1 < between.length) {
                pieces.add(between[i] + between[i + 1]);
            }
        }
    }

    private Optional<Brand> beginning(List<String> labels) {
        for (Name word : hostWords) {
            String name = word.folded();
            if (name.length() < SHORT || COMMON_WORDS.contains(name)) {
                continue;
            }
            for (String label : labels) {
                String plain = label.replace("-", "");
                boolean starts = label.startsWith(name) || plain.startsWith(name) && name.length() > SHORT;
                if (starts || name.length() > TYPO_ONE && plain.contains(name)) {
                    return Optional.of(word.brand());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Brand> mistyped(List<String> labels) {
        for (String label : labels) {
            for (String piece : label.split("[-_]")) {
                String read = piece.replace('0', 'o')
                        .replace('1', 'l')
                        .replace('3', 'e')
                        .replace("rn", "m")
                        .replace("vv", "w");
                for (Name word : hostWords) {
                    if (isMistyped(read, word.folded())) {
                        return Optional.of(word.brand());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isMistyped(String read, String name) {
        if (read.isEmpty()
                || name.length() < TYPO_ONE
                || COMMON_WORDS.contains(name)
                || read.length() > name.length() + 2
                || read.charAt(0) != name.charAt(0)) {
            return false;
        }
        return read.equals(name) || distance(read, name) <= (name.length() >= TYPO_TWO ? 2 : 1);
    }

    /** Edits and swaps of neighbours that turn one word into the other. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
