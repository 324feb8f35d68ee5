package org.chosei.core.report.brand;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Brands;
import org.chosei.core.report.words.Folding;
import org.chosei.core.report.words.NameIndex;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/** The brands that a text names, longest names first, none inside another's name. */
final class TextBrands {
    private static final PhraseBook PHRASES = PhraseBook.of(TextBrands.class);
    private static final int REACH = 36;
    private static final Phrase IMITATED_AFTER = PHRASES.phrase("imitated-after");
    private static final Phrase IMITATED_BEFORE = PHRASES.phrase("imitated-before");

    /** @param written asked of the text as it stands, where the name is a word of the language too */
    private record Name(String folded, Brand brand, List<Pattern> written) {}

    private final List<Name> names = new ArrayList<>();
    private final NameIndex index;

    TextBrands(Brands brands) {
        for (Brand brand : brands.all()) {
            Stream.concat(Stream.of(brand.nameJa(), brand.nameEn()), brand.aliases().stream())
                    .distinct()
                    .map(spelling -> name(spelling, brand))
                    .filter(name -> name.folded().length() > 1)
                    .forEach(names::add);
        }
        names.sort(Comparator.comparingInt((Name n) -> n.folded().length()).reversed());
        index = new NameIndex(names.stream().map(Name::folded).toList());
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

    NamedBrands in(String text) {
        String whole = Folding.fold(text);
        BitSet places = index.in(whole);
        if (places.isEmpty()) {
            return NamedBrands.NONE;
        }
        StringBuilder folded = new StringBuilder(whole);
        Set<Brand> named = new LinkedHashSet<>();
        Set<Brand> imitated = new LinkedHashSet<>();
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            Name name = names.get(place);
            for (int at = folded.indexOf(name.folded()); at >= 0; at = folded.indexOf(name.folded(), at + 1)) {
                int end = at + name.folded().length();
                if (isWhole(folded, at, end) && isWritten(name, text)) {
                    named.add(name.brand());
                    if (isImitated(whole, at, end)) {
                        imitated.add(name.brand());
                    }
                    folded.replace(at, end, "\0".repeat(end - at));
                }
            }
        }
        return named.isEmpty() ? NamedBrands.NONE : new NamedBrands(named, imitated);
    }

    private static boolean isWritten(Name name, String text) {
        return name.written().stream()
                .allMatch(written -> written.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .find());
    }

    private static boolean isImitated(String folded, int start, int end) {
        return IMITATED_AFTER.standsIn(folded.substring(end, Math.min(folded.length(), end + REACH)))
                || IMITATED_BEFORE.standsIn(folded.substring(Math.max(0, start - REACH), start));
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
