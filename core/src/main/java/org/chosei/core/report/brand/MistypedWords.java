package org.chosei.core.report.brand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chosei.core.directory.Brand;

/** The names that a piece of a label can mean with a typing error or two. */
final class MistypedWords {
    private static final int ONE_ERROR = 5;
    private static final int TWO_ERRORS = 9;
    /** The one is taken for the other where it begins a name. */
    private static final String TWINS = "il";

    /** By how they begin: nobody mistypes the first letter. */
    private final Map<Character, List<HostWord>> words = new HashMap<>();

    private final CommonWords common = CommonWords.shipped();

    /** Takes it in where it is long enough, and no word of the language. */
    void add(HostWord word) {
        if (word.text().length() >= ONE_ERROR && !common.apart().contains(word.text())) {
            words.computeIfAbsent(word.seen().charAt(0), first -> new ArrayList<>())
                    .add(word);
        }
    }

    Optional<Brand> in(List<String> labels) {
        for (String label : labels) {
            for (String piece : HostWord.BETWEEN.split(label)) {
                String seen = Likeness.seen(piece);
                if (seen.isEmpty() || common.isBegun(seen) || common.isAlike(piece)) {
                    continue;
                }
                int letters = Likeness.letters(seen);
                for (HostWord word : words.getOrDefault(seen.charAt(0), List.of())) {
                    if (isMeant(seen, letters, word)) {
                        return Optional.of(word.brand());
                    }
                }
                Optional<Brand> twin = ofTwin(seen);
                if (twin.isPresent()) {
                    return twin;
                }
            }
        }
        return Optional.empty();
    }

    /** The name whose first letter looks like this one's in capitals, {@code lnstagram}, and that goes on as it does. */
    private Optional<Brand> ofTwin(String seen) {
        int first = TWINS.indexOf(seen.charAt(0));
        if (first < 0) {
            return Optional.empty();
        }
        String twin = TWINS.charAt(1 - first) + seen.substring(1);
        return words.getOrDefault(twin.charAt(0), List.of()).stream()
                .filter(word -> word.seen().equals(twin))
                .findFirst()
                .map(HostWord::brand);
    }

    private static boolean isMeant(String seen, int letters, HostWord word) {
        int errors = word.text().length() >= TWO_ERRORS ? 2 : 1;
        return Math.abs(seen.length() - word.seen().length()) <= errors
                && Likeness.foreign(letters, word.letters()) <= errors
                && Likeness.distance(seen, word.seen()) <= errors;
    }
}
