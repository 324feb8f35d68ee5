package org.chosei.core.report.brand;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Brands;
import org.chosei.core.report.cue.Folding;

/** The brands that a text names, longest names first, none inside another's name. */
final class TextBrands {

    /** @param written asked of the text as it stands, where the name is a word of the language too */
    private record Name(String folded, Brand brand, List<Pattern> written) {}

    private final List<Name> names = new ArrayList<>();

    TextBrands(Brands brands) {
        for (Brand brand : brands.all()) {
            Stream.concat(Stream.of(brand.nameJa(), brand.nameEn()), brand.aliases().stream())
                    .distinct()
                    .map(spelling -> name(spelling, brand))
                    .forEach(names::add);
        }
        names.sort(Comparator.comparingInt((Name n) -> n.folded().length()).reversed());
    }

    private static Name name(String spelling, Brand brand) {
        boolean common = CommonWords.shipped().apart().contains(spelling.toLowerCase(Locale.ROOT));
        return new Name(
                Folding.fold(spelling).strip(),
                brand,
                common
                        ? List.of(Pattern.compile("(?<![A-Za-z0-9])" + "(?:" + Pattern.quote(spelling) + "|"
                                + Pattern.quote(spelling.toUpperCase(Locale.ROOT)) + ")(?![A-Za-z0-9])"))
                        : List.of());
    }

    Set<Brand> in(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(Folding.fold(text));
        Set<Brand> found = new LinkedHashSet<>();
        for (Name name : names) {
            for (int at = folded.indexOf(name.folded()); at >= 0; at = folded.indexOf(name.folded(), at + 1)) {
                int end = at + name.folded().length();
                if (isWhole(folded, at, end)
                        && name.written().stream()
                                .allMatch(w -> w.matcher(plain).find())) {
                    found.add(name.brand());
                    for (int i = at; i < end; i++) {
                        folded.setCharAt(i, '\0');
                    }
                }
            }
        }
        return found;
    }

    /** A Latin name is a whole word; one in katakana begins a word, and a short one ends it too: 「ライン」 is not in 「オンライン」. */
    private static boolean isWhole(CharSequence text, int start, int end) {
        char first = text.charAt(start);
        char last = text.charAt(end - 1);
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        if (isLatin(first) && isLatin(before) || isLatin(last) && isLatin(after)) {
            return false;
        }
        boolean runsOn = isKatakana(last) && isKatakana(after);
        return !(isKatakana(first) && isKatakana(before)) && !(runsOn && end - start <= 3);
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static boolean isKatakana(char c) {
        return c >= '\u30a1' && c <= '\u30fa';
    }
}
